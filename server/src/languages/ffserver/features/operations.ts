import type { Operation } from '../../../core/language.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { modernCommands } from '../streams/modern.ts';
import { showStreams } from '../streams/show.ts';

/** Writes a text as a block of comments at the end of the file. */
function appendComments({ document: { text } }: FfserverAnalysis, body: string) {
  const comments = body
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`));
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  return [insertion(text.length, `${separator}\n${comments.join('\n')}\n`)];
}

/** What a person can ask for by name: the streams as a picture, and the commands of a present-day ffmpeg, as comments. */
export const operations: Readonly<Record<string, Operation<FfserverAnalysis>>> = {
  showStreams: (analysis) => appendComments(analysis, showStreams(analysis.model)),
  modernCommands: (analysis) => appendComments(analysis, modernCommands(analysis.model)),
};
