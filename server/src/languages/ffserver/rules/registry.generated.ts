// Written by `npm run generate` from the files of this folder.
import aclRange from './acl-range.ts';
import audioChannels from './audio-channels.ts';
import bandwidth from './bandwidth.ts';
import byteOrderMark from './byte-order-mark.ts';
import clientLimits from './client-limits.ts';
import codecConflict from './codec-conflict.ts';
import codecNotInFormat from './codec-not-in-format.ts';
import commentAsArgument from './comment-as-argument.ts';
import deprecatedName from './deprecated-name.ts';
import duplicateName from './duplicate-name.ts';
import dynamicAcl from './dynamic-acl.ts';
import encodingWithoutFeed from './encoding-without-feed.ts';
import experimentalEncoder from './experimental-encoder.ts';
import faviconOutsideStatus from './favicon-outside-status.ts';
import frameRateFraction from './frame-rate-fraction.ts';
import ignoredAcl from './ignored-acl.ts';
import invalidAddress from './invalid-address.ts';
import invalidNumber from './invalid-number.ts';
import invalidOptionValue from './invalid-option-value.ts';
import invalidVideoSize from './invalid-video-size.ts';
import loadModule from './load-module.ts';
import malformedTag from './malformed-tag.ts';
import mediumLeftOut from './medium-left-out.ts';
import misplacedDirective from './misplaced-directive.ts';
import missingBracket from './missing-bracket.ts';
import missingSetting from './missing-setting.ts';
import multicast from './multicast.ts';
import multicastDescription from './multicast-description.ts';
import nestedSection from './nested-section.ts';
import noEncoder from './no-encoder.ts';
import noPort from './no-port.ts';
import oddVideoSize from './odd-video-size.ts';
import openFeed from './open-feed.ts';
import openStatus from './open-status.ts';
import optionalCodec from './optional-codec.ts';
import otherEncoder from './other-encoder.ts';
import presetContent from './preset-content.ts';
import readOnlyFeed from './read-only-feed.ts';
import redirectWithoutUrl from './redirect-without-url.ts';
import refusedBitRate from './refused-bit-rate.ts';
import refusedFrameRate from './refused-frame-rate.ts';
import refusedPixelFormat from './refused-pixel-format.ts';
import refusedVideoSize from './refused-video-size.ts';
import removedProgram from './removed-program.ts';
import repeatedDefaults from './repeated-defaults.ts';
import repeatedOption from './repeated-option.ts';
import reversedRange from './reversed-range.ts';
import rtpName from './rtp-name.ts';
import rtpWithoutPort from './rtp-without-port.ts';
import rtspIgnoresAcl from './rtsp-ignores-acl.ts';
import sampleRate from './sample-rate.ts';
import strayClose from './stray-close.ts';
import streamWithoutFormat from './stream-without-format.ts';
import streamWithoutSource from './stream-without-source.ts';
import systemPort from './system-port.ts';
import unclosedSection from './unclosed-section.ts';
import undefinedFeed from './undefined-feed.ts';
import unknownCodec from './unknown-codec.ts';
import unknownDirective from './unknown-directive.ts';
import unknownFormat from './unknown-format.ts';
import unknownOption from './unknown-option.ts';
import unknownPixelFormat from './unknown-pixel-format.ts';
import unknownPreset from './unknown-preset.ts';
import unusedFeed from './unused-feed.ts';
import videoTagLength from './video-tag-length.ts';

/** Every rule of the language, in the order of names. */
export const rules = [
  aclRange,
  audioChannels,
  bandwidth,
  byteOrderMark,
  clientLimits,
  codecConflict,
  codecNotInFormat,
  commentAsArgument,
  deprecatedName,
  duplicateName,
  dynamicAcl,
  encodingWithoutFeed,
  experimentalEncoder,
  faviconOutsideStatus,
  frameRateFraction,
  ignoredAcl,
  invalidAddress,
  invalidNumber,
  invalidOptionValue,
  invalidVideoSize,
  loadModule,
  malformedTag,
  mediumLeftOut,
  misplacedDirective,
  missingBracket,
  missingSetting,
  multicast,
  multicastDescription,
  nestedSection,
  noEncoder,
  noPort,
  oddVideoSize,
  openFeed,
  openStatus,
  optionalCodec,
  otherEncoder,
  presetContent,
  readOnlyFeed,
  redirectWithoutUrl,
  refusedBitRate,
  refusedFrameRate,
  refusedPixelFormat,
  refusedVideoSize,
  removedProgram,
  repeatedDefaults,
  repeatedOption,
  reversedRange,
  rtpName,
  rtpWithoutPort,
  rtspIgnoresAcl,
  sampleRate,
  strayClose,
  streamWithoutFormat,
  streamWithoutSource,
  systemPort,
  unclosedSection,
  undefinedFeed,
  unknownCodec,
  unknownDirective,
  unknownFormat,
  unknownOption,
  unknownPixelFormat,
  unknownPreset,
  unusedFeed,
  videoTagLength,
] as const;
