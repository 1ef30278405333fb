import type { InlayHint } from '../../../core/features/hints.ts';
import type { Span } from '../../../core/text/span.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { namedSizes } from '../schema/video-sizes.ts';
import { codecOf, type StreamModel } from '../streams/model.ts';

/** The codecs that a format brings where the stream names none, and what the name of a size means. */
export function inlayHints({ model }: FfserverAnalysis, { start, end }: Span): readonly InlayHint[] {
  return model.streams
    .filter(({ section }) => section.start < end && section.end > start)
    .flatMap((stream) => [
      ...formatHint(stream),
      ...stream.section.directives.flatMap((node) => (isSize(node) ? sizeHint(node) : [])),
    ])
    .filter(({ offset }) => offset >= start && offset <= end);
}

const isSize = (node: DirectiveNode) => node.name.value.toLowerCase() === 'videosize';

function formatHint(stream: StreamModel): InlayHint[] {
  const word = stream.formatNode?.args[0];
  if (word === undefined) return [];
  const codecs = (['video', 'audio'] as const).flatMap((media) => {
    const codec = stream.encoders[media] === undefined ? codecOf(stream, media) : undefined;
    return codec === undefined ? [] : [codec];
  });
  if (codecs.length === 0) return [];
  return [{ offset: word.end, label: codecs.join(' and '), tooltip: 'Taken where the stream names no codec.' }];
}

function sizeHint({ args: [word] }: DirectiveNode): InlayHint[] {
  const size = namedSizes.get(word?.value ?? '');
  return word === undefined || size === undefined
    ? []
    : [{ offset: word.end, label: `${size.width} × ${size.height}`, tooltip: 'Width and height in pixels.' }];
}
