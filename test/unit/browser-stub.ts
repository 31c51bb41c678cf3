/** Stands in for webextension-polyfill, which throws outside an extension. Nothing under test calls it. */
export default {};
