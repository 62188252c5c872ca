@org.jspecify.annotations.NullMarked
package musubi.adapters.energy.page;
