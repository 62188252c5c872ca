/** Where one can go: stops and stations of all live feeds, found by what people type: kanji, kana or romaji. */
@org.jspecify.annotations.NullMarked
package musubi.adapters.transit.place;
