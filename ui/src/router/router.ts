/**
 * Addresses of screens: the part after `#`, so that every screen has a link and back and forward work.
 *
 * Owns parsing, matching and navigating. Deliberately knows no screen: the list is in `frame/screens`.
 */
import { useMemo, useSyncExternalStore } from "react";

/** Where the window is: a path such as `/superusers/42` and the choices made on that screen. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

/** Reads the part after `#`. */
export function parsePlace(hash: string): Place {
  const address = hash.replace(/^#/, "");
  const mark = address.indexOf("?");
  const path = mark < 0 ? address : address.slice(0, mark);
  const clean = `/${path.split("/").filter(Boolean).join("/")}`;
  return { path: clean, query: new URLSearchParams(mark < 0 ? "" : address.slice(mark + 1)) };
}

/** Matches a path with a pattern such as `/superusers/:id`; answers the named parts, or null. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/").filter(Boolean);
  const given = path.split("/").filter(Boolean);
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const here = given[index] ?? "";
    if (part.startsWith(":")) {
      try {
        found[part.slice(1)] = decodeURIComponent(here);
      } catch {
        return null;
      }
    } else if (part !== here) return null;
  }
  return found;
}

/** The link to a screen, for `href`. Parts are escaped, absent choices left out. */
export function href(path: string, query: Record<string, string | null | undefined> = {}): string {
  const chosen = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) chosen.set(name, value);
  const written = chosen.toString();
  return `#${path}${written ? `?${written}` : ""}`;
}

/** Goes to a screen; `replace` leaves no step to go back to. Takes a path, or what {@link href} answers. */
export function navigate(to: string, { replace = false } = {}): void {
  const target = to.startsWith("#") ? to : `#${to}`;
  if (target === window.location.hash) return;
  if (replace) {
    window.history.replaceState(null, "", target);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    window.location.hash = target;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  window.addEventListener("popstate", changed);
  return () => {
    window.removeEventListener("hashchange", changed);
    window.removeEventListener("popstate", changed);
  };
}

/** Where the window is now. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parsePlace(hash), [hash]);
}

/**
 * A choice on a screen (a filter, a tab) that is kept in its address, so that it survives back, forward and reload.
 * The default is left out of the address.
 */
export function useQueryState<Value extends string = string>(
  name: string,
  fallback: NoInfer<Value>,
): [Value, (value: Value) => void] {
  const { path, query } = usePlace();
  const value = (query.get(name) ?? fallback) as Value;
  const set = (next: Value) => {
    const now = parsePlace(window.location.hash);
    if (next === fallback) now.query.delete(name);
    else now.query.set(name, next);
    navigate(href(path, Object.fromEntries(now.query)), { replace: true });
  };
  return [value, set];
}
