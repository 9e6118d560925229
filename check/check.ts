import { type Answers, answersOf, preflightOf } from './answers.ts';
import { APIS } from './apis.ts';
import { type Options, readArguments } from './arguments.ts';
import { NoAnswer } from './ask.ts';
import { bestOf, fitsTheTracker } from './findings.ts';
import { HELP } from './help.ts';
import { report } from './report.ts';

export type Outcome = { said: string; complaint: string; code: number };

/** 0: the tracker's notifications are taken; 1: they are not; 2: there is nothing to be told. */
export async function check(args: string[]): Promise<Outcome> {
  const read = readArguments(args);
  if (read === 'help') return { said: HELP, complaint: '', code: 0 };
  if (typeof read === 'string') return { said: '', complaint: read, code: 2 };
  try {
    return await ask(read);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { said: '', complaint: error.message, code: 2 };
  }
}

async function ask(options: Options): Promise<Outcome> {
  const all: Answers[] = [];
  for (const api of APIS) {
    if (!options.api || options.api === api.name) all.push(await answersOf(api, options));
  }
  const preflight = await preflightOf(bestOf(all).api, options);
  const said = report(options, all, preflight);
  return { said, complaint: '', code: all.some(fitsTheTracker) ? 0 : 1 };
}
