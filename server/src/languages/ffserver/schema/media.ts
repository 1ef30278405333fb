import type { Media } from './options.ts';

const ofVideo = new Set(
  (
    'videocodec videobitrate videobitraterange videobitratetolerance videobuffersize videosize videoframerate videogopsize ' +
    'videointraonly videohighquality video4motionvector videoqdiff videoqmax videoqmin videotag pixelformat avoptionvideo ' +
    'avpresetvideo qscale lumimask darkmask dctfastint idctsimple'
  ).split(' '),
);

const ofAudio = new Set('audiocodec audiobitrate audiochannels audiosamplerate avoptionaudio avpresetaudio'.split(' '));

const ofBoth = new Set('strict debug bitexact usedefaults nodefaults noaudio novideo'.split(' '));

/** The medium that a directive of a stream is about; undefined for those about both or neither. */
export function mediumOf(directive: string): Media | undefined {
  const name = directive.toLowerCase();
  if (ofVideo.has(name)) return 'video';
  return ofAudio.has(name) ? 'audio' : undefined;
}

/** Whether a directive of a stream sets up encoders, which only a stream that is made from a feed has. */
export function isAboutEncoding(directive: string): boolean {
  return mediumOf(directive) !== undefined || ofBoth.has(directive.toLowerCase());
}
