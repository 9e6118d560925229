/** Labels and what stands beside them. */
import { element } from '../element';
import { shower } from './shower';

export type Row = [label: string, value: string, note?: string];

export const rowList = (): { list: HTMLElement; show(rows: Row[]): void } => {
  const list = element('dl');
  return {
    list,
    show: shower(list, ([label, value, note = '']: Row) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value, element('small', {}, note))),
    ),
  };
};
