import { remember } from '../../../core/syntax/remember.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { moveLines } from '../fixes.ts';
import type { DirectiveNode, SectionNode } from '../parse/tree.ts';
import type { FeedModel } from '../streams/model.ts';
import { isPlaceholder, spanOf, textOf } from './common.ts';
import { meant, sentence } from './finding.ts';
import type { JudgeState } from './state.ts';

const feedLines = remember(({ directives }: SectionNode): readonly DirectiveNode[] =>
  directives.filter(({ name }) => name.value.toLowerCase() === 'feed'),
);

/** Finds the feed of a stream among those above it; of several lines the last one counts that names one. */
export function findFeed(state: JudgeState, section: SectionNode): FeedModel | undefined {
  let feed: FeedModel | undefined;
  for (const node of feedLines(section)) {
    const found = state.feedsByName.get(textOf(node));
    if (found === undefined) reportNoFeed(state, section, node);
    else feed = found;
  }
  return feed;
}

function reportNoFeed(state: JudgeState, section: SectionNode, node: DirectiveNode): void {
  if (isPlaceholder(state, node.args[0])) return;
  const name = textOf(node);
  const span = spanOf(node);
  const below = state.around.feeds().get(name);
  if (below !== undefined) {
    const message = `The feed "${name}" is defined below, but ffserver reads from top to bottom; move it above this stream.`;
    state.report('undefined-feed', span, message, {
      related: [{ span: below.open, message: 'The feed is here.' }],
      fixes: below.close === undefined ? [] : moveLines(state.around.text, below, section.start, 'Move the feed above'),
    });
    return;
  }
  const { hint, fixes } = meant(span, name === '' ? undefined : nearest(name, state.feedsByName.keys()));
  const text = name === '' ? 'Feed needs the name of a feed' : `No feed above is called "${name}"`;
  state.report('undefined-feed', span, sentence(text, hint), { fixes: name === '' ? [] : fixes });
}
