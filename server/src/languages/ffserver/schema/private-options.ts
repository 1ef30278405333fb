/** The type of an option's value; `number` covers integers and floats, which are read alike. */
export type OptionType = 'number' | 'flags' | 'string' | 'boolean' | 'size' | 'pixel-format';

/** An option that belongs to one encoder: name, type, constants. */
export interface PrivateOption {
  readonly name: string;
  readonly type: OptionType;
  readonly constants: readonly string[];
}

/**
 * Written as `name`, `name:type` or `name=constant|constant`; `s` string, `b` boolean, `f` flags. From the option tables
 * of the encoders in libavcodec 3.4 (libx264.c, libvpxenc.c, libmp3lame.c, libvorbisenc.c, libopusenc.c, libspeexenc.c, aacenc.c).
 */
const x264 =
  'preset:s tune:s profile:s fastfirstpass:b level:s passlogfile:s wpredp:s a53cc:b x264opts:s crf crf_max qp ' +
  'aq-mode=none|variance|autovariance|autovariance-biased aq-strength psy:b psy-rd:s rc-lookahead weightb:b ' +
  'weightp=none|simple|smart ssim:b intra-refresh:b bluray-compat:b b-bias b-pyramid=none|strict|normal mixed-refs:b ' +
  '8x8dct:b fast-pskip:b aud:b mbtree:b deblock:s cplxblur partitions:s direct-pred=none|spatial|temporal|auto ' +
  'slice-max-size stats:s nal-hrd=none|vbr|cbr avcintra-class me_method=dia|hex|umh|esa|tesa ' +
  'motion-est=dia|hex|umh|esa|tesa forced-idr:b coder=default|cavlc|cabac|vlc|ac b_strategy chromaoffset sc_threshold ' +
  'noise_reduction x264-params:s';

const vpx =
  'cpu-used auto-alt-ref lag-in-frames arnr-maxframes arnr-strength arnr-type=backward|forward|centered ' +
  'tune=psnr|ssim deadline=best|good|realtime error-resilient=default|partitions:f max-intra-rate crf static-thresh ' +
  'drop-threshold noise-sensitivity undershoot-pct overshoot-pct speed quality=best|good|realtime ' +
  'vp8flags=error_resilient|altref:f arnr_max_frames arnr_strength arnr_type=backward|forward|centered rc_lookahead sharpness';

const vp9 =
  ' lossless tile-columns tile-rows frame-parallel:b aq-mode=none|variance|complexity|cyclic|equator360 level row-mt:b';

const mpegVideo =
  'mpv_flags=skip_rd|strict_gop|qp_rd|cbp_rd|naq|mv0:f luma_elim_threshold chroma_elim_threshold quantizer_noise_shaping ' +
  'error_rate qsquish rc_qmod_amp rc_qmod_freq rc_eq:s rc_init_cplx rc_buf_aggressivity border_mask lmin lmax ibias pbias ' +
  'rc_strategy motion_est=zero|epzs|xone force_duplicated_matrix:b b_strategy b_sensitivity brd_scale skip_threshold ' +
  'skip_factor skip_exp skip_cmp sc_threshold noise_reduction mpeg_quant ps mepc mepre intra_penalty a53cc:b obmc:b ' +
  'mb_info umv:b aiv:b structured_slices:b data_partitioning:b alternate_scan:b gop_timecode:s intra_vlc:b ' +
  'drop_frame_timecode:b scan_offset:b non_linear_quant:b timecode_frame_start seq_disp_ext pred=left|plane|median ' +
  'huffman=default|optimal';

const tables: Readonly<Record<string, string>> = {
  libx264: x264,
  libx264rgb: x264,
  libvpx: vpx,
  'libvpx-vp9': vpx + vp9,
  libmp3lame: 'reservoir:b joint_stereo:b abr:b',
  libvorbis: 'iblock',
  libopus: 'application=voip|audio|lowdelay frame_duration packet_loss vbr=off|on|constrained mapping_family',
  libspeex: 'abr cbr_quality frames_per_packet vad dtx',
  aac: 'aac_coder=anmr|twoloop|fast aac_ms:b aac_is:b aac_pns:b aac_tns:b aac_ltp:b aac_pred:b aac_pce:b',
  libtheora: '',
  mp2: '',
  mp2fixed: '',
  vorbis: '',
};

/** Encoders of libavcodec's MPEG family; their options are known, but perhaps not all of them. */
const mpegFamily = new Set(
  'mpeg1video mpeg2video mpeg4 flv h261 h263 h263p mjpeg msmpeg4 msmpeg4v2 rv10 rv20 wmv1 wmv2'.split(' '),
);

const letterTypes: Readonly<Record<string, OptionType>> = { s: 'string', b: 'boolean', f: 'flags' };

function readTable(table: string): ReadonlyMap<string, PrivateOption> {
  const options = table.split(' ').filter((word) => word !== '');
  return new Map(
    options.map((word) => {
      const [left = '', letter] = word.split(':');
      const [name = '', constants] = left.split('=');
      return [name, { name, type: letterTypes[letter ?? ''] ?? 'number', constants: constants?.split('|') ?? [] }];
    }),
  );
}

const read = new Map(Object.entries(tables).map(([name, table]) => [name, readTable(table)]));
const ofMpegFamily = readTable(mpegVideo);
const none: ReadonlyMap<string, PrivateOption> = new Map();

/** The options of one encoder; `complete` tells whether a name that is not among them is unknown to the encoder. */
export function privateOptions(encoder: string): {
  readonly options: ReadonlyMap<string, PrivateOption>;
  readonly complete: boolean;
} {
  const own = read.get(encoder);
  if (own !== undefined) return { options: own, complete: true };
  return { options: mpegFamily.has(encoder) ? ofMpegFamily : none, complete: false };
}
