import type { RuleContext, Visitor } from '../../core/rules/rule.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { FfserverAnalysis } from './analysis/analyse.ts';
import type { DirectiveNode, SectionNode } from './parse/tree.ts';
import type { FeedModel, StreamModel } from './streams/model.ts';

/** The nodes that the rules visit: directives by name, sections by kind. */
interface FfserverNodes {
  readonly directive: DirectiveNode;
  readonly section: SectionNode;
}

/** Defines a rule for ffserver.conf. `directive:Launch` visits one directive, `section:stream` one kind of section. */
export const defineRule = ruleDefiner<FfserverAnalysis, FfserverNodes>();

/** Reports what the judge, which reads the file once for all rules, found for one of them. */
export function reportJudged(rule: string): (context: RuleContext<FfserverAnalysis>) => void {
  return (context) => {
    for (const { span, message, rule: _, ...details } of context.analysis.findingsOf(rule)) {
      context.report(span, message, details);
    }
  };
}

/** Visits the streams as ffserver has them after reading. */
export function eachStream(
  visit: (stream: StreamModel, context: RuleContext<FfserverAnalysis>) => void,
): Visitor<FfserverAnalysis, FfserverNodes> {
  return {
    'section:stream'(section, context) {
      const stream = context.analysis.streamOf(section);
      if (stream !== undefined) visit(stream, context);
    },
  };
}

/** Visits the feeds as ffserver has them after reading. */
export function eachFeed(
  visit: (feed: FeedModel, context: RuleContext<FfserverAnalysis>) => void,
): Visitor<FfserverAnalysis, FfserverNodes> {
  return {
    'section:feed'(section, context) {
      const feed = context.analysis.feedOf(section);
      if (feed !== undefined) visit(feed, context);
    },
  };
}
