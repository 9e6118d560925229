import { isBuilt } from '../../../scripts/build/sources.mjs';

/** Who has changed the sources and not built them tests what was built before. */
export default function warnOfStaleBuild(): void {
  if (!isBuilt()) console.warn('dist is not what src builds, and it is what the tests load: npm run build');
}
