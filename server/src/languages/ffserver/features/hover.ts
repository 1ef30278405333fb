import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { readFileSize } from '../judge/numbers.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { readPreset } from '../presets/read-preset.ts';
import { type Encoder, findEncoder, isExperimental, limitsOf } from '../schema/codecs.ts';
import { findDirective } from '../schema/directives.ts';
import { findFormat } from '../schema/formats.ts';
import { findOption, type Media } from '../schema/options.ts';
import { findPixelFormat } from '../schema/pixel-formats.ts';
import type { Scope } from '../schema/scope.ts';
import { namedSizes } from '../schema/video-sizes.ts';
import { describeAcl } from '../streams/acl.ts';
import { describeFeed, describeStream } from '../streams/describe.ts';
import { describeLaunch, describeLaunchWord } from './launch.ts';

/** What stands under the cursor: a directive, a section with who may connect, a codec, a format, an option, a size. */
export function hover(analysis: FfserverAnalysis, offset: number): Hover | undefined {
  const found = analysis.directiveAt(offset);
  if (found === undefined) return undefined;
  const { node, scope } = found;
  if (touches(node.name, offset)) return nameHover(analysis, node, scope);
  const index = node.args.findIndex((word) => touches(word, offset));
  const word = node.args[index];
  if (word === undefined) return undefined;
  const markdown = node.kind === 'open' ? sectionText(analysis, offset) : valueText(analysis, node, index, offset);
  return markdown === undefined ? undefined : { span: { start: word.start, end: word.end }, markdown };
}

function nameHover(analysis: FfserverAnalysis, node: DirectiveNode, scope: Scope): Hover | undefined {
  const entry = findDirective(scope, node.name.value);
  if (entry === undefined) return undefined;
  const parts = [`**${entry.name}**`, describeEntry(entry)];
  const { feed } = modelAt(analysis, node.start);
  if (entry.name === 'Launch' && feed !== undefined) parts.push(describeLaunch(analysis.model, feed, node));
  if (entry.name === 'ACL') parts.push(aclText(analysis, node.start));
  if (entry.replacement) parts.push(`Write \`${entry.replacement}\` instead.`);
  return { span: { start: node.name.start, end: node.name.end }, markdown: parts.filter(Boolean).join('\n\n') };
}

function modelAt(analysis: FfserverAnalysis, offset: number) {
  const section = analysis.sectionAt(offset);
  const { feeds, streams, redirects } = analysis.model;
  return {
    feed: feeds.find((feed) => feed.section === section),
    stream: streams.find((stream) => stream.section === section),
    redirect: redirects.find((redirect) => redirect.section === section),
  };
}

function aclText(analysis: FfserverAnalysis, offset: number): string {
  const { feed, stream } = modelAt(analysis, offset);
  const owner = feed ?? stream;
  return owner === undefined ? '' : `**Who may connect?**\n\n${describeAcl(owner.acl)}`;
}

function sectionText(analysis: FfserverAnalysis, offset: number): string | undefined {
  const { feed, stream, redirect } = modelAt(analysis, offset);
  if (feed !== undefined) return describeFeed(analysis.model, feed);
  if (stream !== undefined) return describeStream(analysis.model, stream);
  return redirect === undefined ? undefined : `Leads to ${redirect.url === '' ? 'nowhere' : redirect.url}`;
}

function valueText(analysis: FfserverAnalysis, node: DirectiveNode, index: number, offset: number): string | undefined {
  const word = node.args[index] as WordNode;
  const { value } = word;
  switch (node.name.value.toLowerCase()) {
    case 'feed': {
      const feed = analysis.model.feeds.find(({ name }) => name === value);
      return feed === undefined ? undefined : describeFeed(analysis.model, feed);
    }
    case 'format': {
      if (value === 'status') return 'A page about the server: streams, clients, bandwidth.';
      const format = findFormat(value);
      if (format === undefined) return undefined;
      const usual = [format.video, format.audio].filter((codec) => codec !== undefined).join(' and ');
      return `**${format.name}**: ${format.title}${usual === '' ? '' : `\n\nUnless the stream says otherwise: ${usual}`}`;
    }
    case 'audiocodec':
    case 'videocodec': {
      const encoder = findEncoder(value);
      return encoder === undefined ? undefined : describeEncoder(encoder);
    }
    case 'videosize': {
      const size = namedSizes.get(value);
      return size === undefined ? undefined : `${size.width} × ${size.height} pixels`;
    }
    case 'launch':
      return describeLaunchWord(node, index);
    case 'pixelformat': {
      const format = findPixelFormat(value);
      return format === undefined || format === value ? undefined : `The pixel format ${format}`;
    }
    case 'avpresetvideo':
    case 'avpresetaudio': {
      const preset = analysis.presets.get(node);
      return preset?.state === 'loaded' ? describePreset(preset.path, preset.text) : undefined;
    }
    case 'filemaxsize':
      return `${readFileSize(value).bytes.toLocaleString('en')} bytes`;
    case 'acl':
      return aclText(analysis, node.start);
    case 'avoptionvideo':
    case 'avoptionaudio': {
      const media = node.name.value.toLowerCase() === 'avoptionvideo' ? 'video' : 'audio';
      return optionText(analysis, node.args[0]!.value, media, offset, index === 1 ? value : undefined);
    }
    default:
      return undefined;
  }
}

function describePreset(path: string, text: string): string {
  const { lines } = readPreset(text);
  return `The preset of ${path} sets\n\n${lines.map(({ name, value }) => `- \`${name}\` to \`${value.trimEnd()}\``).join('\n')}`;
}

function describeEncoder(encoder: Encoder): string {
  const { name, title, codec, standIn } = encoder;
  const { sampleRates, channels, frameRates } = limitsOf(name);
  const list = (label: string, items: readonly (number | string)[]) =>
    items.length === 0 ? [] : [`- ${label}: ${items.join(', ')}`];
  const facts = [
    ...list('Hz', sampleRates),
    ...list('channels', channels),
    ...list('pictures a second', frameRates),
    ...(isExperimental(name) ? ['- experimental: wants `Strict experimental`'] : []),
    ...(standIn === undefined || standIn === name ? [] : [`- ffmpeg takes ${standIn} in its place`]),
  ];
  return [`**${name}**: ${title}`, `Produces ${codec}.`, facts.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** An option with the value that stands behind it, if the cursor is there. */
function optionText(
  analysis: FfserverAnalysis,
  written: string,
  media: Media,
  offset: number,
  value: string | undefined,
): string | undefined {
  const colon = written.indexOf(':');
  const encoder = colon < 0 ? modelAt(analysis, offset).stream?.encoders[media]?.name : written.slice(0, colon);
  const option = findOption(written.slice(colon + 1), media, encoder);
  if (typeof option === 'string') return undefined;
  if (value === undefined) return `**${option.name}**\n\n${describeEntry(option)}`;
  const number = option.constants.get(value.replace(/^[+-]/, ''));
  return number === undefined ? undefined : `\`${value}\` is ${number}.\n\n**${option.name}**: ${option.summary}`;
}
