/** What jsdom lacks and the components need: sizes, media queries, observers. */
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { setTransport } from "../platform/call";
import { restartDrafts } from "../platform/drafts";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5_000 });

class Observer implements ResizeObserver, IntersectionObserver {
  readonly root = null;
  readonly rootMargin = "";
  readonly scrollMargin = "";
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

globalThis.ResizeObserver = Observer;
globalThis.IntersectionObserver = Observer;
window.matchMedia = (media) =>
  ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number) {
  if (typeof options === "object") this.scrollTop = options.top ?? 0;
  setTimeout(() => this.dispatchEvent(new Event("scroll")), 0);
};
const sizes = {
  offsetHeight: 600,
  clientHeight: 600,
  offsetWidth: 1000,
  clientWidth: 1000,
  scrollHeight: 1_000_000,
};
for (const [name, size] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}

beforeEach(() => {
  localStorage.clear();
  restartDrafts({ key: "test", encrypted: false });
  window.location.hash = "";
});

afterEach(() => {
  cleanup();
  setTransport(undefined);
});
