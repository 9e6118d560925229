/** Shows a list of things, and touches nothing where nothing has changed, so that what is selected stays selected. */
export const shower = <Thing>(
  parent: Element,
  toNode: (thing: Thing) => Node,
): ((things: Thing[]) => void) => {
  let shown = '';
  return (things) => {
    const text = JSON.stringify(things);
    if (text !== shown) parent.replaceChildren(...things.map(toNode));
    shown = text;
  };
};
