// As they were before anything here counts or times them.
const { requestIdleCallback, setTimeout } = window;

/** @returns {Promise<void>} */
export const idle = () =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve());
  });

/** Promise callbacks that a task left behind run before this goes on. */
export const microtasks = async () => {
  for (let turn = 0; turn < 30; turn++) await null;
};

/** @param {number} time in ms */
export const pause = (time) =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });
