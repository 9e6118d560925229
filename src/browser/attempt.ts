/** What `task` returns; something else where the browser denies it or the page is in the way, which both throw. */
export const attempt = <T, E = undefined>(task: () => T, otherwise?: E): T | E => {
  try {
    return task();
  } catch {
    return otherwise as E;
  }
};
