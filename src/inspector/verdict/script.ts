/** Why there is no tracker. */
import { blocked } from '../facts/policy';
import { scriptFiles } from '../facts/script-files';
import * as words from '../words/verdict-words';
import type { Finding } from './finding';

export const scriptFinding = (): Finding => {
  const [file] = scriptFiles();
  if (!file) return ['bad', 'tracker', words.noTag];
  const { src, heldBack, entry } = file;
  const { responseStatus, contentType } = entry ?? { responseStatus: 0, contentType: '' };
  if (heldBack) return ['warn', 'tracker', words.held(src, heldBack)];
  if (blocked.some(({ uri }) => uri === src)) return ['bad', 'tracker', words.scriptBlocked(src)];
  if (responseStatus >= 400) return ['bad', 'tracker', words.scriptStatus(src, responseStatus)];
  if (contentType && !/javascript/.test(contentType))
    return ['bad', 'tracker', words.noScript(src, contentType)];
  if (!entry && document.readyState !== 'complete') return ['warn', 'tracker', words.onItsWay(src)];
  return ['bad', 'tracker', words.noFile(src)];
};
