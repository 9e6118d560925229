/** Makes elements. Nothing here goes through HTML or inline styles, which strict pages forbid. */
import { safely } from '../browser/listen';

type Content = Node | string;

export const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string> = {},
  ...content: Content[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
};

export const button = (
  name: string,
  label: string,
  onClick: (button: HTMLButtonElement) => void,
): HTMLButtonElement => {
  const made = element('button', { type: 'button', name }, label);
  made.onclick = safely(() => onClick(made));
  return made;
};

/** A button that stays pressed until it is pressed again. */
export const switchFor = (
  name: string,
  label: string,
  onChange: (pressed: boolean) => void,
  pressed = false,
): HTMLButtonElement => {
  const press = (now: boolean) => made.setAttribute('aria-pressed', `${now}`);
  const made = button(name, label, () => {
    pressed = !pressed;
    press(pressed);
    onChange(pressed);
  });
  press(pressed);
  return made;
};

/** What has not changed is not told again by screen readers. */
export const tell = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};
