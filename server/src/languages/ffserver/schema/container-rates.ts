/** In flv and swf, the header has room for these only. */
const flash: readonly number[] = [44100, 22050, 11025];

/** Further ones that flv has for Nellymoser, and takes from other codecs than mp3. */
const special: readonly number[] = [16000, 8000, 5512];

/**
 * The sample rates in Hz that a container takes of a codec (flvenc.c and swfenc.c, libavformat 3.4); undefined where the codec alone
 * decides.
 */
export function containerRates(format: string, codec: string): readonly number[] | undefined {
  if (format === 'swf') return codec === 'mp3' ? flash : undefined;
  if (format !== 'flv' || codec === 'aac') return undefined;
  if (codec === 'mp3') return flash;
  return codec === 'speex' ? [16000] : [...flash, ...special];
}
