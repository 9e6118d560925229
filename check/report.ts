import type { Answers } from './answers.ts';
import type { Api } from './apis.ts';
import type { Options } from './arguments.ts';
import type { Answer } from './ask.ts';
import { permission } from './cors.ts';
import { bestOf, fault, fitsTheTracker, inWords, isTaken } from './findings.ts';

const NAME_WIDTH = 8;
const QUESTION_WIDTH = 28;

export function report(options: Options, all: Answers[], preflight: Answer): string {
  const fitting = all.filter(fitsTheTracker);
  return [
    `${options.address}, market ${options.market}`,
    ...all.flatMap((answers) => ['', ...part(answers)]),
    '',
    row('CORS', permission(options.origin, bestOf(all).clickAsText, preflight)),
    '',
    ...(fitting.length
      ? [
          `It takes the tracker's notifications. The tag needs`,
          ...fitting.map(({ api }) => tag(api, options)),
        ]
      : ["It does not take the tracker's notifications.", fault(all, options)]),
  ].join('\n');
}

function part({ api, clickAsText, clickAsJson, end }: Answers): string[] {
  const answers = {
    'click as text/plain': clickAsText,
    'click as application/json': clickAsJson,
    end,
  };
  const statuses = new Set(Object.values(answers).map(({ status }) => status));
  const words =
    statuses.size === 1 && !isTaken(end)
      ? [inWords(clickAsText)]
      : Object.entries(answers).map(([what, answer]) => what.padEnd(QUESTION_WIDTH) + inWords(answer));
  return [row(api.name, api.title), ...words.map((line) => row('', line))];
}

function row(name: string, text: string): string {
  return name.padEnd(NAME_WIDTH) + text;
}

function tag({ name, host }: Api, { address, market }: Options): string {
  const [, clusterId] = host?.exec(address) ?? [];
  const place = clusterId ? `data-cluster-id="${clusterId}"` : `data-endpoint="${address}"`;
  return `  ${place} data-market="${market}" data-api="${name}"`;
}
