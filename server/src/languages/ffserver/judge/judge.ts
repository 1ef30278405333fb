import type { Fix } from '../../../core/rules/diagnostic.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import { appendLine, lineEndAt, removeDirective } from '../fixes.ts';
import { closingTag } from '../parse/parser.ts';
import { sectionNames } from '../parse/tags.ts';
import type { DirectiveNode, FfserverTree, SectionKind, SectionNode, TagProblem } from '../parse/tree.ts';
import type { Preset } from '../presets/find-presets.ts';
import type { RedirectModel, ServerModel } from '../streams/model.ts';
import { multicastsOf, sectionsByStem } from '../streams/multicast.ts';
import { reportUnknown } from './common.ts';
import { judgeFeed, nameSpan, renamed } from './feed.ts';
import type { Finding } from './finding.ts';
import { judgeGlobal } from './global.ts';
import { readSection } from './reading.ts';
import { initialState, type JudgeState } from './state.ts';
import { judgeStream } from './stream.ts';
import { surroundingsOf } from './surroundings.ts';

/** What ffserver makes of a file: its findings, in the order in which it comes to them, and the server it would start. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly model: ServerModel;
}

/**
 * Reads a configuration as ffserver 3.4 does (ffserver_config.c), line by line with the state that it carries along.
 * Unlike ffserver it goes on sensibly after a section that is not closed.
 */
export function judge(
  tree: FfserverTree,
  text: string,
  presets: ReadonlyMap<DirectiveNode, Preset> = new Map(),
): Judgement {
  const findings: Finding[] = [];
  const state = initialState((finding) => findings.push(finding), tree.template, surroundingsOf(tree, text), presets);
  for (const problem of tree.problems) reportTag(state, problem);
  for (const entry of tree.entries) {
    if (entry.kind === 'directive') judgeGlobal(state, entry);
    else if (entry.kind === 'section') {
      state.lastSection = undefined;
      judgeSection(state, entry, text);
      state.lastSection = entry;
    }
  }
  return { findings, model: modelOf(state, tree) };
}

function judgeSection(state: JudgeState, section: SectionNode, text: string): void {
  if (section.section === 'feed') judgeFeed(state, section);
  else if (section.section === 'stream') judgeStream(state, section);
  else judgeRedirect(state, section, text);
  if (section.close === undefined) reportUnclosed(state, section, text);
}

function judgeRedirect(state: JudgeState, section: SectionNode, text: string): void {
  const twin = state.names.get(section.title);
  if (twin === undefined) state.names.set(section.title, nameSpan(section));
  else {
    const message = `"${section.title}" is already the name of a section above, which answers; nobody gets to this one.`;
    state.report('duplicate-name', nameSpan(section), message, {
      severity: 'warning',
      related: [{ span: twin, message: 'The first one is here.' }],
      fixes: renamed(state, section),
    });
  }
  if (state.feeds.length === 0) state.namesBeforeFeeds.add(section.title);
  state.redirects.push(readSection(state, section, String(state.template), (own) => readRedirect(own, section, text)));
}

/** What follows from a redirect's own lines. */
function readRedirect(state: JudgeState, section: SectionNode, text: string): RedirectModel {
  let url = '';
  for (const node of section.directives) {
    if (node.name.value.toLowerCase() === 'url') url = node.args[0]?.value ?? '';
    else reportUnknown(state, node, 'redirect', section);
  }
  if (url === '' && section.close !== undefined) {
    state.report(
      'redirect-without-url',
      section.close,
      'The redirect has no URL to lead to; write one, such as "URL http://example.org/".',
      { fixes: appendLine(text, section, 'URL http://example.org/') },
    );
  }
  return { section, name: section.title, url };
}

function reportUnclosed(state: JudgeState, section: SectionNode, text: string): void {
  const last = section.directives.at(-1) ?? section.open;
  const tag = closingTag(section.section);
  const lineEnd = text.indexOf('\n', last.end);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const carriage = text[at - 1] === '\r' ? 1 : 0;
  const indent = /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', section.open.start - 1) + 1, section.open.start))![0];
  const edits = [insertion(at - carriage, `${carriage === 1 ? '\r\n' : '\n'}${indent}${tag}`)];
  const title = section.title === '' ? '' : ` "${section.title}"`;
  state.report(
    'unclosed-section',
    { start: Math.max(last.start, last.end - 1), end: last.end },
    `${tag} is missing behind this line: the ${sectionNames[section.section]}${title} is never closed.`,
    {
      related: [{ span: section.open, message: 'It is opened here.' }],
      fixes: [{ title: `Insert ${tag}`, safety: 'suggested', edits }],
    },
  );
}

function reportTag(state: JudgeState, { fault, node, section }: TagProblem): void {
  const written = node.name.value;
  const tag = section === undefined ? '' : node.kind === 'close' ? closingTag(section) : `<${sectionNames[section]}`;
  switch (fault) {
    case 'nested': {
      const message = `${written} stands inside <${sectionNames[section!]}>, which must be closed first: sections do not nest.`;
      state.report('nested-section', node.name, message, { fixes: [closedAbove(state, node, section!)] });
      break;
    }
    case 'missing-bracket': {
      const end = node.args.at(-1)?.end ?? node.name.end;
      const span = node.args[0] ?? node.name;
      state.report('missing-bracket', span, `The tag has no ">" at its end; ffserver 3.4 crashes on it.`, {
        fixes:
          node.args.length === 0 ? [] : [{ title: 'Insert ">"', safety: 'suggested', edits: [insertion(end, '>')] }],
      });
      break;
    }
    case 'malformed-tag': {
      const fixes = [{ title: `Change to ${tag}`, safety: 'suggested' as const, edits: [replacement(node.name, tag)] }];
      const isWhole = node.kind === 'close' || !written.includes('>');
      state.report(
        'malformed-tag',
        node.name,
        `ffserver does not take "${written}" for ${tag}${node.kind === 'close' ? '' : ' and a blank'}.`,
        {
          fixes: isWhole ? fixes : [],
        },
      );
      break;
    }
    default: {
      const open = section === undefined ? 'nothing is open here' : `<${sectionNames[section]}> is open here`;
      state.report('stray-close', node.name, `"${written}" closes nothing: ${open}.`, {
        fixes:
          section === undefined
            ? [removeDirective(state.around.text, node)]
            : [
                {
                  title: `Change to ${closingTag(section)}`,
                  safety: 'suggested',
                  edits: [replacement(node.name, closingTag(section))],
                },
              ],
      });
    }
  }
}

/** Closes the outer section in front of a tag. */
function closedAbove({ around: { text } }: JudgeState, node: DirectiveNode, outer: SectionKind): Fix {
  const tag = closingTag(outer);
  const at = text.lastIndexOf('\n', node.start - 1) + 1;
  return {
    title: `Insert ${tag} above`,
    safety: 'suggested',
    edits: [insertion(at, `${tag}${lineEndAt(text, node.start)}`)],
  };
}

function modelOf(state: JudgeState, { sections }: FfserverTree): ServerModel {
  const { httpPort, rtspPort, httpAddress, rtspAddress, maxBandwidth, maxBandwidthNode } = state;
  const { feeds, streams, redirects, globals } = state;
  return {
    httpPort,
    rtspPort,
    httpAddress,
    rtspAddress,
    maxBandwidth,
    maxBandwidthNode,
    feeds,
    streams,
    redirects,
    globals,
    multicasts: multicastsOf(streams),
    byStem: lazy(() => sectionsByStem(sections)),
  };
}
