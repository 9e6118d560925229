import { type Button, type Driver, onTheWay, type Point } from '../driver.ts';
import type { Send } from './webdriver.ts';

const BUTTONS: Record<Button, number> = { left: 0, middle: 1, right: 2 };

/** Unicode's private characters that stand for keys without a character of their own. */
const KEYS: Record<string, string> = {
  Shift: '\uE008',
  Control: '\uE009',
  Meta: '\uE03D',
  Enter: '\uE007',
  Space: ' ',
  Tab: '\uE004',
  Escape: '\uE00C',
};

/** Where a command runs a script. */
export const SCRIPT = '/execute/async';

export function driverOf(send: Send): Driver {
  const act = async (type: 'pointer' | 'key', actions: object[], pointerType = 'mouse') => {
    const parameters = type === 'pointer' ? { parameters: { pointerType } } : {};
    await send('POST', '/actions', {
      actions: [{ type, id: `${type} ${pointerType}`, ...parameters, actions }],
    });
  };
  const point = (actions: object[]) => act('pointer', actions);
  const key = (type: 'keyDown' | 'keyUp', name: string) => ({ type, value: KEYS[name] ?? name });

  return {
    goto: (url) => send('POST', '/url', { url }),
    reload: () => send('POST', '/refresh', {}),
    back: () => send('POST', '/back', {}),
    forward: () => send('POST', '/forward', {}),
    evaluate: (run, argument) => evaluate(send, run, argument),
    move: (to) => point([move(to)]),
    buttonDown: (button) => point([press('pointerDown', button)]),
    buttonUp: (button) => point([press('pointerUp', button)]),
    click: (at, button, count) =>
      button === 'left'
        ? point([
            move(at),
            ...Array(count)
              .fill([press('pointerDown', button), press('pointerUp', button)])
              .flat(),
          ])
        : evaluate(send, clickByScript, { ...at, button: BUTTONS[button] }),
    tap: (at) =>
      act('pointer', [move(at), press('pointerDown', 'left'), press('pointerUp', 'left')], 'touch'),
    swipe: (from, to) =>
      act(
        'pointer',
        [
          move(from),
          press('pointerDown', 'left'),
          ...onTheWay(from, to).map(move),
          press('pointerUp', 'left'),
        ],
        'touch',
      ),
    keyDown: (name) => act('key', [key('keyDown', name)]),
    keyUp: (name) => act('key', [key('keyUp', name)]),
    type: (text) =>
      act(
        'key',
        [...text].flatMap((character) => [key('keyDown', character), key('keyUp', character)]),
      ),
    turnAway: () => send('POST', '/window/minimize', {}),
    turnBack: () => send('POST', '/window/rect', {}),
    close: async () => void (await send('DELETE', '/window')),
  };
}

/** WebKitGTK's driver lets go of every button as if it were the left one, so the page itself plays the others. */
function clickByScript({ x, y, button }: Point & { button: number }): void {
  let target = document.elementFromPoint(x, y);
  while (target?.shadowRoot) target = target.shadowRoot.elementFromPoint(x, y);
  for (const type of ['mousedown', 'mouseup', 'auxclick']) {
    const options = { button, clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
    target?.dispatchEvent(new MouseEvent(type, options));
  }
}

const move = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
const press = (type: 'pointerDown' | 'pointerUp', button: Button) => ({ type, button: BUTTONS[button] });

async function evaluate<Result, Argument>(
  send: Send,
  run: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  // The outcome travels as text, since the protocol knows no undefined.
  const script = `const done = arguments[1];
    (async () => (${run})(...arguments[0]))().then(
      (result) => done(JSON.stringify({ result })),
      (error) => done(JSON.stringify({ error: String(error) })));`;
  const outcome = await send<string>('POST', SCRIPT, { script, args: [[argument]] });
  const { result, error } = JSON.parse(outcome) as { result: Result; error?: string };
  if (error !== undefined) throw new Error(error);
  return result;
}
