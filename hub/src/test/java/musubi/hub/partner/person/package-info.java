@org.jspecify.annotations.NullMarked
package musubi.hub.partner.person;
