/** The script: opens the inspector, or closes the one that is open. */
import { safely } from '../browser/listen';
import { open } from './inspector';
import { openHost } from './panel/host';

const toggle = safely(() => {
  const shown = openHost();
  // The other copy of this script hears it.
  if (shown) shown.dispatchEvent(new Event('close'));
  else open();
});

// What is still to come would be put behind the panel.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', toggle, { once: true });
else toggle();
