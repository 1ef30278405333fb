import type { Language } from '../../core/language.ts';
import type { SyntaxNode } from '../../core/syntax/node.ts';
import { addAcl } from './additions/acl.ts';
import { addFeed } from './additions/feed.ts';
import { addRedirect } from './additions/redirect.ts';
import { addStream } from './additions/stream.ts';
import { analyseFfserver, type FfserverAnalysis } from './analysis/analyse.ts';
import { ffmpegCommands } from './conversions/ffmpeg-commands.ts';
import { codeLenses } from './features/code-lenses.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { links } from './features/links.ts';
import { checkName, names } from './features/names.ts';
import { outline } from './features/outline.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { format } from './format/format.ts';
import { tokensOf } from './format/tokens.ts';
import type { DirectiveNode, SectionNode } from './parse/tree.ts';
import { settings } from './presets/folders.ts';
import { rules } from './rules/registry.generated.ts';
import { sections, walkEntries } from './sections.ts';
import { modernCommands } from './views/modern-commands.ts';
import { showStreams } from './views/show-streams.ts';
import { whoMayConnect } from './views/who-may-connect.ts';

/** The configuration of ffserver, FFmpeg's streaming server up to version 3.4. */
export const ffserver: Language<FfserverAnalysis> = {
  id: 'ffserver',
  title: 'FFserver Configuration',
  recognition: {
    filenames: ['ffserver.conf'],
    paths: ['**/ffserver*.conf', '**/ffserver/*.conf'],
    looksLike: (head) =>
      /^[ \t]*<(?:Feed|Stream)[ \t]+[^\s<]+>?[ \t]*$/im.test(head) &&
      /^[ \t]*(?:Format|FileMaxSize|Feed|ACL)[ \t]/im.test(head),
  },
  settings,
  comment: { open: '#', close: '' },
  foldable: ['section'],
  rules,
  triggers: [' ', '<', '/', ':', '+'],
  analyse: analyseFfserver,
  nameOf,
  sections,
  walk: walkEntries,
  complete,
  hover,
  signature,
  outline,
  names,
  checkName,
  links,
  semanticTokens,
  inlayHints,
  codeLenses,
  additions: [addStream, addFeed, addRedirect, addAcl],
  conversions: [ffmpegCommands],
  views: [showStreams, whoMayConnect, modernCommands],
  format,
  tokensOf,
};

function nameOf(node: SyntaxNode): string | undefined {
  if (node.kind === 'section') return (node as SectionNode).section;
  return node.kind === 'directive' ? (node as DirectiveNode).name.value.toLowerCase() : undefined;
}
