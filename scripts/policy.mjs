// The content security policy of a page.

const META = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)(")/;

/** The policy that stands in the page. */
export function policyOf(page) {
  const found = META.exec(page);
  if (!found) {
    throw new Error("the page has no content security policy");
  }
  return found[2].replaceAll("&#39;", "'");
}

/** The page with another policy. */
export function withPolicy(page, policy) {
  return page.replace(META, (_, before, __, after) => before + policy + after);
}
