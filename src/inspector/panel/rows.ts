/** Labels and what stands beside them. */
import { element } from '../element';

export type Row = [label: string, value: string, note?: string];

/** Changes nothing where nothing has changed, so that what is selected stays selected. */
export const rowList = (): { list: HTMLElement; show(rows: Row[]): void } => {
  const list = element('dl');
  let shown = '';
  return {
    list,
    show(rows) {
      const text = JSON.stringify(rows);
      if (text === shown) return;
      shown = text;
      list.replaceChildren(
        ...rows.map(([label, value, note = '']) =>
          element('div', {}, element('dt', {}, label), element('dd', {}, value, element('small', {}, note))),
        ),
      );
    },
  };
};
