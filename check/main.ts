/** Asks a cluster or a proxy what it accepts: `npm run check -- https://…`; `--help` tells more. */
import { check } from './check.ts';

const { said, complaint, code } = await check(process.argv.slice(2));
if (said) console.log(said);
if (complaint) console.error(complaint);
process.exitCode = code;
