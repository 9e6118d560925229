/** The rooms of `src`, from top to bottom: each uses itself and what is below it. */
const ROOMS = ['clicks', 'visit', 'delivery', 'stores', 'options', 'browser'];

/** Scripts of their own, which no other room knows of. */
const ADD_ONS = ['inspector', 'impressions'];

const ALL = [...ADD_ONS, ...ROOMS].join('|');
const TOP = '^src/[^/]+$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...ROOMS.slice(0, -1).map((room, place) => ({
      name: `${room}-is-above`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/(${ROOMS.slice(place + 1).join('|')})/` },
      to: { path: `^src/${room}/` },
    })),
    {
      name: 'top-is-above',
      comment: 'But for types: the public ones, and that of the clicks which the loader leaves behind.',
      severity: 'error',
      from: { path: `^src/(${ALL})/` },
      to: { path: TOP, pathNot: '^src/(api|loader)\\.ts$' },
    },
    {
      name: 'top-lends-types-only',
      severity: 'error',
      from: { path: `^src/(${ALL})/` },
      to: { path: TOP, dependencyTypesNot: ['type-only'] },
    },
    ...ADD_ONS.map((addOn) => ({
      name: `${addOn}-stands-alone`,
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/', pathNot: `^src/${addOn}/` },
      to: { path: `^src/${addOn}/` },
    })),
    {
      name: 'impressions-carry-no-tracker',
      comment: 'They speak to it by its handle alone.',
      severity: 'error',
      from: { path: '^src/impressions/' },
      to: { path: '^src/', pathNot: '^src/(impressions/|browser/|api\\.ts$)' },
    },
    {
      name: 'room-has-a-place',
      comment: 'A new folder of src joins the lists above.',
      severity: 'error',
      from: { path: `^src/(?!(${ALL})/)[^/]+/` },
      to: {},
    },
    {
      name: 'no-dependency-but-uuid',
      severity: 'error',
      from: {},
      to: { pathNot: '^src/|(^|/)node_modules/uuid/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
    doNotFollow: { path: 'node_modules' },
  },
};
