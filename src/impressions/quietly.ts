/** `task`, wrapped so that the page never sees it throw: only a page that replaced what it uses can make it. */
export const quietly =
  <A>(task: (about: A) => void) =>
  (about: A): void => {
    try {
      task(about);
    } catch {
      // the page's own affair
    }
  };
