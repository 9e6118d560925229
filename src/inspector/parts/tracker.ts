/** The part that tells of the tracker and its options, or of what is there in its place. */
import { pageTracker } from '../facts/page-tracker';
import { scriptFiles } from '../facts/script-files';
import { address, given, missing } from '../facts/set-up';
import { type Row, rowList } from '../panel/rows';
import { type Section, section } from '../panel/section';
import { DEFAULTS, meaningOf } from '../words/option-words';
import { shortened } from '../words/short';

const fileRows = (): Row[] => scriptFiles().map(({ src }) => ['file', src]);

const optionRows = (): Row[] =>
  Object.entries({ ...DEFAULTS, ...given }).map(([option, value]) => [
    option,
    (/-key$/.test(option) ? shortened(value) : value) || 'on',
    `${option in given ? '' : 'by default: '}${meaningOf(option, value)}`,
  ]);

const rows = (): Row[] => {
  const tracker = pageTracker();
  const files = fileRows();
  if (!tracker) return files;
  return [
    ['version', tracker.version],
    ...(files[0] ? files : [['file', 'bundled, inlined or renamed'] as Row]),
    ['address', address() || 'not known yet'],
    ...missing.map((option): Row => [option, 'missing', 'required']),
    ...optionRows(),
  ];
};

export const trackerPart = (): Section => {
  const { list, show } = rowList();
  const brief = () =>
    pageTracker() ? `${pageTracker()?.version} · ${given.api ?? 'v2'} · ${given.market ?? '?'}` : 'not here';
  return section('tracker', 'Tracker', [list], brief, () => show(rows()));
};
