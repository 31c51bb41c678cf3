/** Outside an extension there is no `browser`. The tests have an empty one, which a fake fills (`unit/background/fake-browser.ts`). */
const world = globalThis as { browser?: object };
world.browser ??= {};
