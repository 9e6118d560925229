import { type Button, type Driver, onTheWay, type Point } from './driver.ts';
import { poll } from './poll.ts';

export type ClickOptions = {
  button?: Button;
  modifiers?: ('Control' | 'Shift' | 'Meta')[];
  count?: 1 | 2;
};

/** Selectors are CSS; ` >> ` steps into the open shadow root of what stands before it. */
export type Tab = ReturnType<typeof tabOn>;

export function tabOn(driver: Driver) {
  const evaluate = <Result, Argument = undefined>(
    run: (argument: Argument) => Result | Promise<Result>,
    ...[argument]: Argument extends undefined ? [] : [Argument]
  ) => driver.evaluate(run, argument as Argument);

  /** Polls in the page until the function answers with something true, over changes of page too. */
  const waitFor = <Argument = undefined>(
    test: (argument: Argument) => unknown,
    ...[argument]: Argument extends undefined ? [] : [Argument]
  ) =>
    poll(`in the page: ${test}`, () =>
      driver.evaluate(test, argument as Argument).catch(() => false /* between two pages */),
    );

  /** Acts, then waits until another document than the one of before has loaded or was restored. */
  async function navigate(act: () => Promise<unknown>): Promise<void> {
    const before = await driver.evaluate(() => performance.timeOrigin, undefined);
    await act();
    // Firefox shows an empty document first where another site's page needs another process.
    await waitFor(
      (origin) =>
        performance.timeOrigin !== origin &&
        location.href !== 'about:blank' &&
        document.readyState === 'complete',
      before,
    );
  }

  async function click(selector: string, { button = 'left', modifiers = [], count = 1 }: ClickOptions = {}) {
    const point = await locate(driver, selector);
    for (const key of modifiers) await driver.keyDown(key);
    await driver.click(point, button, count);
    for (const key of modifiers.reverse()) await driver.keyUp(key);
  }

  const focus = (selector: string) => locate(driver, selector, true);

  return {
    goto: driver.goto,
    evaluate,
    waitFor,
    navigate,
    click,
    /** Clicks and waits for the page that this leads to. */
    follow: (selector: string, options?: ClickOptions) => navigate(() => click(selector, options)),
    url: () => driver.evaluate(() => location.href, undefined),
    /** The browser's own buttons; `history.back()` is a script of the page's, and told differently. */
    reload: () => navigate(driver.reload),
    back: () => navigate(driver.back),
    forward: () => navigate(driver.forward),

    /** Moves the pointer to and fro on an element. */
    async hover(selector: string): Promise<void> {
      const { x, y } = await locate(driver, selector);
      for (const at of [x - 1, x]) await driver.move({ x: at, y });
    },

    async tap(selector: string): Promise<void> {
      await driver.tap(await locate(driver, selector));
    },

    /** Drags a finger from an element's middle to the right. */
    async swipeBy(selector: string, pixels: number): Promise<void> {
      const { x, y } = await locate(driver, selector);
      await driver.swipe?.({ x, y }, { x: x + pixels, y });
    },

    /** Presses the button on one element and lets go on another. */
    async drag(from: string, to: string): Promise<void> {
      await driver.move(await locate(driver, from));
      await driver.buttonDown('left');
      await driver.move(await locate(driver, to));
      await driver.buttonUp('left');
    },

    /** The same within one element, from its middle, to the right. */
    async dragBy(selector: string, pixels: number): Promise<void> {
      const { x, y } = await locate(driver, selector);
      await driver.move({ x, y });
      await driver.buttonDown('left');
      for (const at of onTheWay({ x, y }, { x: x + pixels, y })) await driver.move(at);
      await driver.buttonUp('left');
    },

    /** Presses a key, on an element if one is named, else where the focus is. */
    async press(key: string, selector?: string): Promise<void> {
      if (selector) await focus(selector);
      await driver.keyDown(key);
      await driver.keyUp(key);
    },

    async fill(selector: string, text: string): Promise<void> {
      await focus(selector);
      await driver.type(text);
    },

    turnAway: driver.turnAway,
    turnBack: driver.turnBack,
    print: driver.print,
    close: driver.close,
  };
}

/** The middle of an element, once it is there and scrolled into view. */
async function locate(driver: Driver, selector: string, focus = false): Promise<Point> {
  const point = await poll(`an element ${selector} that can be seen`, () =>
    driver.evaluate(reach, { selector, focus }).catch(() => null /* between two pages */),
  );
  return point as Point;
}

function reach({ selector, focus }: { selector: string; focus: boolean }): Point | null {
  let root: ParentNode | null | undefined = document;
  let element: HTMLElement | null | undefined;
  for (const step of selector.split(' >> ')) {
    element = root?.querySelector<HTMLElement>(step);
    root = element?.shadowRoot;
  }
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (focus) element?.focus();
  const box = element?.getBoundingClientRect();
  return box?.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}
