// Written by tools/import-ffserver.ts from FFmpeg 3.4.
/** The options of encoders' own, as in options.ts; encoders with the same ones stand together. */
export const importedEncoderOptions: readonly (readonly [encoders: string, options: string])[] = [
  [
    'amv mjpeg',
    `
mpv_flags flags V INT_MIN INT_MAX 0 skip_rd=1,strict_gop=2,qp_rd=4,cbp_rd=8,naq=16,mv0=32
luma_elim_threshold int V INT_MIN INT_MAX 0
chroma_elim_threshold int V INT_MIN INT_MAX 0
quantizer_noise_shaping int V 0 INT_MAX 0
error_rate int V 0 INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V 0 0 -
rc_init_cplx float V -FLT_MAX FLT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
border_mask float V -FLT_MAX FLT_MAX 0
lmin int V 0 INT_MAX 236
lmax int V 0 INT_MAX 3658
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
rc_strategy int V 0 1 0 ffmpeg=0,xvid=1
motion_est int V 0 2 1 zero=0,epzs=1,xone=2
force_duplicated_matrix bool V 0 1 0
b_strategy int V 0 2 0
b_sensitivity int V 1 INT_MAX 40
brd_scale int V 0 3 0
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skip_cmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,dct264=14,dctmax=13,chroma=256,msad=15
sc_threshold int V INT_MIN INT_MAX 0
noise_reduction int V INT_MIN INT_MAX 0
mpeg_quant int V 0 1 0
ps int V INT_MIN INT_MAX 0
mepc int V INT_MIN INT_MAX 256
mepre int V INT_MIN INT_MAX 0
pred int V 1 3 1 left=1,plane=2,median=3
huffman int V 0 1 1 default=0,optimal=1
`,
  ],
  [
    'apng png',
    `
dpi int V 0 65536 0
dpm int V 0 65536 0
pred int V 0 5 0 none=0,sub=1,up=2,avg=3,paeth=4,mixed=5
`,
  ],
  [
    'cinepak',
    `
max_extra_cb_iterations int V 0 INT_MAX 2
skip_empty_cb bool V 0 1 0
max_strips int V 1 32 3
min_strips int V 1 32 1
strip_number_adaptivity int V 0 31 0
`,
  ],
  [
    'cljr',
    `
dither_type int V 0 2 1
`,
  ],
  [
    'dnxhd',
    `
nitris_compat bool V 0 1 0
ibias int V INT_MIN INT_MAX 0
profile int V 0 5 0 dnxhd=0,dnxhr_444=5,dnxhr_hqx=4,dnxhr_hq=3,dnxhr_sq=2,dnxhr_lb=1
`,
  ],
  [
    'dvvideo',
    `
quant_deadzone int V 0 1024 7
`,
  ],
  [
    'ffv1',
    `
slicecrc bool V -1 1 -1
coder int V -2 2 0 rice=0,range_def=-2,range_tab=2,ac=1
context int V 0 1 0
`,
  ],
  [
    'ffvhuff',
    `
non_deterministic bool V 0 1 1
pred int V 0 2 0 left=0,plane=1,median=2
context int V 0 1 0
`,
  ],
  [
    'flv h261 msmpeg4v2 msmpeg4 rv10 rv20 wmv1 wmv2',
    `
mpv_flags flags V INT_MIN INT_MAX 0 skip_rd=1,strict_gop=2,qp_rd=4,cbp_rd=8,naq=16,mv0=32
luma_elim_threshold int V INT_MIN INT_MAX 0
chroma_elim_threshold int V INT_MIN INT_MAX 0
quantizer_noise_shaping int V 0 INT_MAX 0
error_rate int V 0 INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V 0 0 -
rc_init_cplx float V -FLT_MAX FLT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
border_mask float V -FLT_MAX FLT_MAX 0
lmin int V 0 INT_MAX 236
lmax int V 0 INT_MAX 3658
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
rc_strategy int V 0 1 0 ffmpeg=0,xvid=1
motion_est int V 0 2 1 zero=0,epzs=1,xone=2
force_duplicated_matrix bool V 0 1 0
b_strategy int V 0 2 0
b_sensitivity int V 1 INT_MAX 40
brd_scale int V 0 3 0
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skip_cmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,dct264=14,dctmax=13,chroma=256,msad=15
sc_threshold int V INT_MIN INT_MAX 0
noise_reduction int V INT_MIN INT_MAX 0
mpeg_quant int V 0 1 0
ps int V INT_MIN INT_MAX 0
mepc int V INT_MIN INT_MAX 256
mepre int V INT_MIN INT_MAX 0
`,
  ],
  [
    'gif',
    `
gifflags flags V 0 INT_MAX 3 offsetting=1,transdiff=2
`,
  ],
  [
    'h263',
    `
obmc bool V 0 1 0
mb_info int V 0 INT_MAX 0
mpv_flags flags V INT_MIN INT_MAX 0 skip_rd=1,strict_gop=2,qp_rd=4,cbp_rd=8,naq=16,mv0=32
luma_elim_threshold int V INT_MIN INT_MAX 0
chroma_elim_threshold int V INT_MIN INT_MAX 0
quantizer_noise_shaping int V 0 INT_MAX 0
error_rate int V 0 INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V 0 0 -
rc_init_cplx float V -FLT_MAX FLT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
border_mask float V -FLT_MAX FLT_MAX 0
lmin int V 0 INT_MAX 236
lmax int V 0 INT_MAX 3658
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
rc_strategy int V 0 1 0 ffmpeg=0,xvid=1
motion_est int V 0 2 1 zero=0,epzs=1,xone=2
force_duplicated_matrix bool V 0 1 0
b_strategy int V 0 2 0
b_sensitivity int V 1 INT_MAX 40
brd_scale int V 0 3 0
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skip_cmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,dct264=14,dctmax=13,chroma=256,msad=15
sc_threshold int V INT_MIN INT_MAX 0
noise_reduction int V INT_MIN INT_MAX 0
mpeg_quant int V 0 1 0
ps int V INT_MIN INT_MAX 0
mepc int V INT_MIN INT_MAX 256
mepre int V INT_MIN INT_MAX 0
`,
  ],
  [
    'h263p',
    `
umv bool V 0 1 0
aiv bool V 0 1 0
obmc bool V 0 1 0
structured_slices bool V 0 1 0
mpv_flags flags V INT_MIN INT_MAX 0 skip_rd=1,strict_gop=2,qp_rd=4,cbp_rd=8,naq=16,mv0=32
luma_elim_threshold int V INT_MIN INT_MAX 0
chroma_elim_threshold int V INT_MIN INT_MAX 0
quantizer_noise_shaping int V 0 INT_MAX 0
error_rate int V 0 INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V 0 0 -
rc_init_cplx float V -FLT_MAX FLT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
border_mask float V -FLT_MAX FLT_MAX 0
lmin int V 0 INT_MAX 236
lmax int V 0 INT_MAX 3658
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
rc_strategy int V 0 1 0 ffmpeg=0,xvid=1
motion_est int V 0 2 1 zero=0,epzs=1,xone=2
force_duplicated_matrix bool V 0 1 0
b_strategy int V 0 2 0
b_sensitivity int V 1 INT_MAX 40
brd_scale int V 0 3 0
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skip_cmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,dct264=14,dctmax=13,chroma=256,msad=15
sc_threshold int V INT_MIN INT_MAX 0
noise_reduction int V INT_MIN INT_MAX 0
mpeg_quant int V 0 1 0
ps int V INT_MIN INT_MAX 0
mepc int V INT_MIN INT_MAX 256
mepre int V INT_MIN INT_MAX 0
`,
  ],
  [
    'huffyuv',
    `
non_deterministic bool V 0 1 1
pred int V 0 2 0 left=0,plane=1,median=2
`,
  ],
  [
    'jpeg2000',
    `
format int V 0 1 1 j2k=0,jp2=1
tile_width int V 1 1073741824 256
tile_height int V 1 1073741824 256
pred int V 0 1 0 dwt97int=0,dwt53=1
`,
  ],
  [
    'jpegls',
    `
pred int V 0 2 0 left=0,plane=1,median=2
`,
  ],
  [
    'ljpeg',
    `
pred int V 1 3 1 left=1,plane=2,median=3
`,
  ],
  [
    'mpeg1video',
    `
gop_timecode string V -128 127 -
intra_vlc bool V 0 1 0
drop_frame_timecode bool V 0 1 0
scan_offset bool V 0 1 0
timecode_frame_start int64 V -1 INT64_MAX -1
mpv_flags flags V INT_MIN INT_MAX 0 skip_rd=1,strict_gop=2,qp_rd=4,cbp_rd=8,naq=16,mv0=32
luma_elim_threshold int V INT_MIN INT_MAX 0
chroma_elim_threshold int V INT_MIN INT_MAX 0
quantizer_noise_shaping int V 0 INT_MAX 0
error_rate int V 0 INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V 0 0 -
rc_init_cplx float V -FLT_MAX FLT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
border_mask float V -FLT_MAX FLT_MAX 0
lmin int V 0 INT_MAX 236
lmax int V 0 INT_MAX 3658
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
rc_strategy int V 0 1 0 ffmpeg=0,xvid=1
motion_est int V 0 2 1 zero=0,epzs=1,xone=2
force_duplicated_matrix bool V 0 1 0
b_strategy int V 0 2 0
b_sensitivity int V 1 INT_MAX 40
brd_scale int V 0 3 0
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skip_cmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,dct264=14,dctmax=13,chroma=256,msad=15
sc_threshold int V INT_MIN INT_MAX 0
noise_reduction int V INT_MIN INT_MAX 0
mpeg_quant int V 0 1 0
ps int V INT_MIN INT_MAX 0
mepc int V INT_MIN INT_MAX 256
mepre int V INT_MIN INT_MAX 0
`,
  ],
  [
    'mpeg2video',
    `
gop_timecode string V -128 127 -
intra_vlc bool V 0 1 0
drop_frame_timecode bool V 0 1 0
scan_offset bool V 0 1 0
timecode_frame_start int64 V -1 INT64_MAX -1
non_linear_quant bool V 0 1 0
alternate_scan bool V 0 1 0
seq_disp_ext int V -1 1 -1 auto=-1,never=0,always=1
mpv_flags flags V INT_MIN INT_MAX 0 skip_rd=1,strict_gop=2,qp_rd=4,cbp_rd=8,naq=16,mv0=32
luma_elim_threshold int V INT_MIN INT_MAX 0
chroma_elim_threshold int V INT_MIN INT_MAX 0
quantizer_noise_shaping int V 0 INT_MAX 0
error_rate int V 0 INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V 0 0 -
rc_init_cplx float V -FLT_MAX FLT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
border_mask float V -FLT_MAX FLT_MAX 0
lmin int V 0 INT_MAX 236
lmax int V 0 INT_MAX 3658
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
rc_strategy int V 0 1 0 ffmpeg=0,xvid=1
motion_est int V 0 2 1 zero=0,epzs=1,xone=2
force_duplicated_matrix bool V 0 1 0
b_strategy int V 0 2 0
b_sensitivity int V 1 INT_MAX 40
brd_scale int V 0 3 0
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skip_cmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,dct264=14,dctmax=13,chroma=256,msad=15
sc_threshold int V INT_MIN INT_MAX 0
noise_reduction int V INT_MIN INT_MAX 0
mpeg_quant int V 0 1 0
ps int V INT_MIN INT_MAX 0
mepc int V INT_MIN INT_MAX 256
mepre int V INT_MIN INT_MAX 0
`,
  ],
  [
    'mpeg4',
    `
data_partitioning bool V 0 1 0
alternate_scan bool V 0 1 0
mpv_flags flags V INT_MIN INT_MAX 0 skip_rd=1,strict_gop=2,qp_rd=4,cbp_rd=8,naq=16,mv0=32
luma_elim_threshold int V INT_MIN INT_MAX 0
chroma_elim_threshold int V INT_MIN INT_MAX 0
quantizer_noise_shaping int V 0 INT_MAX 0
error_rate int V 0 INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V 0 0 -
rc_init_cplx float V -FLT_MAX FLT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
border_mask float V -FLT_MAX FLT_MAX 0
lmin int V 0 INT_MAX 236
lmax int V 0 INT_MAX 3658
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
rc_strategy int V 0 1 0 ffmpeg=0,xvid=1
motion_est int V 0 2 1 zero=0,epzs=1,xone=2
force_duplicated_matrix bool V 0 1 0
b_strategy int V 0 2 0
b_sensitivity int V 1 INT_MAX 40
brd_scale int V 0 3 0
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skip_cmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,dct264=14,dctmax=13,chroma=256,msad=15
sc_threshold int V INT_MIN INT_MAX 0
noise_reduction int V INT_MIN INT_MAX 0
mpeg_quant int V 0 1 0
ps int V INT_MIN INT_MAX 0
mepc int V INT_MIN INT_MAX 256
mepre int V INT_MIN INT_MAX 0
`,
  ],
  [
    'prores_ks',
    `
mbs_per_slice int V 1 8 8
profile int V -1 5 -1 auto=-1,proxy=0,lt=1,standard=2,hq=3,4444=4,4444xq=5
vendor string V -128 127 -
bits_per_mb int V 0 8192 0
quant_mat int V -1 4 -1 auto=-1,proxy=0,lt=1,standard=2,hq=3,default=4
alpha_bits int V 0 16 16
`,
  ],
  [
    'roqvideo',
    `
quake3_compat bool V 0 1 1
`,
  ],
  [
    'sgi sunrast targa',
    `
rle int V 0 1 1
`,
  ],
  [
    'snow',
    `
motion_est int V 0 3 1 zero=0,epzs=1,xone=2,iter=3
memc_only bool V 0 1 0
no_bitstream bool V 0 1 0
intra_penalty int V 0 INT_MAX 0
iterative_dia_size int V 0 INT_MAX 0
sc_threshold int V INT_MIN INT_MAX 0
pred int V 0 1 0 dwt97=0,dwt53=1
`,
  ],
  [
    'svq1',
    `
motion-est int V 0 2 1 zero=0,epzs=1,xone=2
`,
  ],
  [
    'tiff',
    `
dpi int V 1 65536 72
compression_algo int V 1 32946 32773 packbits=32773,raw=1,lzw=5,deflate=32946
`,
  ],
  [
    'utvideo',
    `
pred int V 0 3 1 none=0,left=1,gradient=2,median=3
`,
  ],
  [
    'vc2',
    `
tolerance double V 0 45 5
slice_width int V 32 1024 32
slice_height int V 8 1024 16
wavelet_depth int V 1 5 4
wavelet_type int V 0 7 0 9_7=0,5_3=1,haar=4,haar_noshift=3
qm int V 0 3 0 default=0,color=1,flat=2
`,
  ],
  [
    'aac',
    `
aac_coder int A 0 2 1 anmr=0,twoloop=1,fast=2
aac_ms bool A -1 1 -1
aac_is bool A -1 1 1
aac_pns bool A -1 1 1
aac_tns bool A -1 1 1
aac_ltp bool A -1 1 0
aac_pred bool A -1 1 0
`,
  ],
  [
    'ac3 ac3_fixed',
    `
per_frame_metadata bool A 0 1 0
center_mixlev float A 0 1 0.594603558
surround_mixlev float A 0 1 0.5
mixing_level int A -1 111 -1
room_type int A -1 2 -1 notindicated=0,large=1,small=2
copyright int A -1 1 -1
dialnorm int A -31 -1 -31
dsur_mode int A -1 2 -1 notindicated=0,on=2,off=1
original int A -1 1 -1
dmix_mode int A -1 3 -1 notindicated=0,ltrt=1,loro=2,dplii=3
ltrt_cmixlev float A -1 2 -1
ltrt_surmixlev float A -1 2 -1
loro_cmixlev float A -1 2 -1
loro_surmixlev float A -1 2 -1
dsurex_mode int A -1 3 -1 notindicated=0,on=2,off=1,dpliiz=3
dheadphone_mode int A -1 2 -1 notindicated=0,on=2,off=1
ad_conv_type int A -1 1 -1 standard=0,hdcd=1
stereo_rematrixing bool A 0 1 1
channel_coupling int A -1 1 -1 auto=-1
cpl_start_band int A -1 15 -1 auto=-1
`,
  ],
  [
    'alac',
    `
min_prediction_order int A 1 30 4
max_prediction_order int A 1 30 6
`,
  ],
  [
    'dca',
    `
dca_adpcm bool A 0 1 0
`,
  ],
  [
    'eac3',
    `
per_frame_metadata bool A 0 1 0
mixing_level int A -1 111 -1
room_type int A -1 2 -1 notindicated=0,large=1,small=2
copyright int A -1 1 -1
dialnorm int A -31 -1 -31
dsur_mode int A -1 2 -1 notindicated=0,on=2,off=1
original int A -1 1 -1
dmix_mode int A -1 3 -1 notindicated=0,ltrt=1,loro=2,dplii=3
ltrt_cmixlev float A -1 2 -1
ltrt_surmixlev float A -1 2 -1
loro_cmixlev float A -1 2 -1
loro_surmixlev float A -1 2 -1
dsurex_mode int A -1 3 -1 notindicated=0,on=2,off=1,dpliiz=3
dheadphone_mode int A -1 2 -1 notindicated=0,on=2,off=1
ad_conv_type int A -1 1 -1 standard=0,hdcd=1
stereo_rematrixing bool A 0 1 1
channel_coupling int A -1 1 -1 auto=-1
cpl_start_band int A -1 15 -1 auto=-1
`,
  ],
  [
    'flac',
    `
lpc_coeff_precision int A 0 15 15
lpc_type int A -1 3 -1 none=0,fixed=1,levinson=2,cholesky=3
lpc_passes int A 1 INT_MAX 2
min_partition_order int A -1 8 -1
max_partition_order int A -1 8 -1
prediction_order_method int A -1 5 -1 estimation=0,2level=1,4level=2,8level=3,search=4,log=5
ch_mode int A -1 3 -1 auto=-1,indep=0,left_side=1,right_side=2,mid_side=3
exact_rice_parameters bool A 0 1 0
multi_dim_quant bool A 0 1 0
min_prediction_order int A -1 32 -1
max_prediction_order int A -1 32 -1
`,
  ],
  [
    'opus',
    `
opus_delay float A 2.5 360 360
`,
  ],
  [
    'wavpack',
    `
joint_stereo bool A -1 1 -1
optimize_mono bool A 0 1 0
`,
  ],
  [
    'g726 g726le',
    `
code_size int A 2 5 4
`,
  ],
  [
    'libmp3lame',
    `
reservoir bool A 0 1 1
joint_stereo bool A 0 1 1
abr bool A 0 1 0
`,
  ],
  [
    'libopus',
    `
application int A 2048 2051 2049 voip=2048,audio=2049,lowdelay=2051
frame_duration float A 2.5 60 20
packet_loss int A 0 100 0
vbr int A 0 2 1 off=0,on=1,constrained=2
mapping_family int A -1 255 -1
`,
  ],
  [
    'libspeex',
    `
abr int A 0 1 0
cbr_quality int A 0 10 8
frames_per_packet int A 1 8 1
vad int A 0 1 0
dtx int A 0 1 0
`,
  ],
  [
    'libvorbis',
    `
iblock double A -15 0 0
`,
  ],
  [
    'libvpx',
    `
auto-alt-ref int V -1 2 -1
lag-in-frames int V -1 INT_MAX -1
arnr-maxframes int V -1 INT_MAX -1
arnr-strength int V -1 INT_MAX -1
arnr-type int V -1 INT_MAX -1 backward=1,forward=2,centered=3
tune int V -1 INT_MAX -1 psnr=0,ssim=1
deadline int V INT_MIN INT_MAX 1000000 best=0,good=1000000,realtime=1
error-resilient flags V INT_MIN INT_MAX 0 default=1,partitions=2
max-intra-rate int V -1 INT_MAX -1
crf int V -1 63 -1
static-thresh int V 0 INT_MAX 0
drop-threshold int V INT_MIN INT_MAX 0
noise-sensitivity int V 0 4 0
undershoot-pct int V -1 100 -1
overshoot-pct int V -1 1000 -1
cpu-used int V -16 16 1
speed int V -16 16 1
quality int V INT_MIN INT_MAX 1000000 best=0,good=1000000,realtime=1
vp8flags flags V 0 UINT_MAX 0 error_resilient=1,altref=2
arnr_max_frames int V 0 15 0
arnr_strength int V 0 6 3
arnr_type int V 1 3 3
rc_lookahead int V 0 25 25
`,
  ],
  [
    'libvpx-vp9',
    `
auto-alt-ref int V -1 2 -1
lag-in-frames int V -1 INT_MAX -1
arnr-maxframes int V -1 INT_MAX -1
arnr-strength int V -1 INT_MAX -1
arnr-type int V -1 INT_MAX -1 backward=1,forward=2,centered=3
tune int V -1 INT_MAX -1 psnr=0,ssim=1
deadline int V INT_MIN INT_MAX 1000000 best=0,good=1000000,realtime=1
error-resilient flags V INT_MIN INT_MAX 0 default=1,partitions=2
max-intra-rate int V -1 INT_MAX -1
crf int V -1 63 -1
static-thresh int V 0 INT_MAX 0
drop-threshold int V INT_MIN INT_MAX 0
noise-sensitivity int V 0 4 0
undershoot-pct int V -1 100 -1
overshoot-pct int V -1 1000 -1
cpu-used int V -8 8 1
lossless int V -1 1 -1
tile-columns int V -1 6 -1
tile-rows int V -1 2 -1
frame-parallel bool V -1 1 -1
aq-mode int V -1 4 -1 none=0,variance=1,complexity=2,cyclic=3,equator360=4
level float V -1 6.2000000000000002 -1
row-mt bool V -1 1 -1
speed int V -16 16 1
quality int V INT_MIN INT_MAX 1000000 best=0,good=1000000,realtime=1
vp8flags flags V 0 UINT_MAX 0 error_resilient=1,altref=2
arnr_max_frames int V 0 15 0
arnr_strength int V 0 6 3
arnr_type int V 1 3 3
rc_lookahead int V 0 25 25
`,
  ],
  [
    'libx264 libx264rgb',
    `
preset string V 0 0 -
tune string V 0 0 -
profile string V 0 0 -
fastfirstpass bool V 0 1 1
level string V 0 0 -
passlogfile string V 0 0 -
wpredp string V 0 0 -
a53cc bool V 0 1 1
x264opts string V 0 0 -
crf float V -1 FLT_MAX -1
crf_max float V -1 FLT_MAX -1
qp int V -1 INT_MAX -1
aq-mode int V -1 INT_MAX -1 none=0,variance=1,autovariance=2,autovariance-biased=3
aq-strength float V -1 FLT_MAX -1
psy bool V -1 1 -1
psy-rd string V 0 0 -
rc-lookahead int V -1 INT_MAX -1
weightb bool V -1 1 -1
weightp int V -1 INT_MAX -1 none=0,simple=1,smart=2
ssim bool V -1 1 -1
intra-refresh bool V -1 1 -1
bluray-compat bool V -1 1 -1
b-bias int V INT_MIN INT_MAX INT_MIN
b-pyramid int V -1 INT_MAX -1 none=0,strict=1,normal=2
mixed-refs bool V -1 1 -1
8x8dct bool V -1 1 -1
fast-pskip bool V -1 1 -1
aud bool V -1 1 -1
mbtree bool V -1 1 -1
deblock string V 0 0 -
cplxblur float V -1 FLT_MAX -1
partitions string V 0 0 -
direct-pred int V -1 INT_MAX -1 none=0,spatial=1,temporal=2,auto=3
slice-max-size int V -1 INT_MAX -1
stats string V 0 0 -
nal-hrd int V -1 INT_MAX -1 none=0,vbr=1,cbr=2
avcintra-class int V -1 200 -1
motion-est int V -1 4 -1 dia=0,hex=1,umh=2,esa=3,tesa=4
forced-idr bool V -1 1 0
coder int V -1 1 -1 default=-1,cavlc=0,cabac=1,vlc=0,ac=1
b_strategy int V -1 2 -1
chromaoffset int V INT_MIN INT_MAX -1
sc_threshold int V INT_MIN INT_MAX -1
noise_reduction int V INT_MIN INT_MAX -1
x264-params string V 0 0 -
`,
  ],
  [
    'libxvid',
    `
lumi_aq int V 0 1 0
variance_aq int V 0 1 0
ssim int V 0 2 0 off=0,avg=1,frame=2
ssim_acc int V 0 4 2
gmc int V 0 1 0
me_quality int V 0 6 0
mpeg_quant int V 0 1 0
`,
  ],
  [
    'h263_v4l2m2m h264_v4l2m2m hevc_v4l2m2m mpeg4_v4l2m2m vp8_v4l2m2m',
    `
num_output_buffers int V 6 INT_MAX 16
num_capture_buffers int V 4 INT_MAX 4
`,
  ],
  [
    'h264_nvenc nvenc nvenc_h264',
    `
preset int V 0 11 2 default=0,slow=1,medium=2,fast=3,hp=4,hq=5,bd=6,ll=7,llhq=8,llhp=9,lossless=10,losslesshp=11
profile int V 0 3 1 baseline=0,main=1,high=2,high444p=3
level int V 0 51 0 auto=0,1=10,1.0=10,1b=9,1.0b=9,1.1=11,1.2=12,1.3=13,2=20,2.0=20,2.1=21,2.2=22,3=30,3.0=30,3.1=31,3.2=32,4=40,4.0=40,4.1=41,4.2=42,5=50,5.0=50,5.1=51
rc int V -1 INT_MAX -1 constqp=0,vbr=1,cbr=2,vbr_minqp=8388612,ll_2pass_quality=8388616,ll_2pass_size=8388624,vbr_2pass=8388640,cbr_ld_hq=8,cbr_hq=16,vbr_hq=32
rc-lookahead int V 0 INT_MAX 0
surfaces int V 0 64 0
cbr bool V 0 1 0
2pass bool V -1 1 -1
gpu int V -2 INT_MAX -1 any=-1,list=-2
delay int V 0 INT_MAX INT_MAX
no-scenecut bool V 0 1 0
forced-idr bool V -1 1 0
b_adapt bool V 0 1 1
spatial-aq bool V 0 1 0
temporal-aq bool V 0 1 0
zerolatency bool V 0 1 0
nonref_p bool V 0 1 0
strict_gop bool V 0 1 0
aq-strength int V 1 15 8
cq float V 0 51 0
aud bool V 0 1 0
bluray-compat bool V 0 1 0
init_qpP int V -1 51 -1
init_qpB int V -1 51 -1
init_qpI int V -1 51 -1
qp int V -1 51 -1
weighted_pred int V 0 1 0
coder int V -1 2 -1 default=-1,auto=0,cabac=1,cavlc=2,ac=1,vlc=2
`,
  ],
  [
    'nvenc_hevc hevc_nvenc',
    `
preset int V 0 11 2 default=0,slow=1,medium=2,fast=3,hp=4,hq=5,bd=6,ll=7,llhq=8,llhp=9,lossless=10,losslesshp=11
profile int V 0 4 0 main=0,main10=1,rext=2
level int V 0 186 0 auto=0,1=30,1.0=30,2=60,2.0=60,2.1=63,3=90,3.0=90,3.1=93,4=120,4.0=120,4.1=123,5=150,5.0=150,5.1=153,5.2=156,6=180,6.0=180,6.1=183,6.2=186
tier int V 0 1 0 main=0,high=1
rc int V -1 INT_MAX -1 constqp=0,vbr=1,cbr=2,vbr_minqp=8388612,ll_2pass_quality=8388616,ll_2pass_size=8388624,vbr_2pass=8388640,cbr_ld_hq=8,cbr_hq=16,vbr_hq=32
rc-lookahead int V 0 INT_MAX 0
surfaces int V 0 64 0
cbr bool V 0 1 0
2pass bool V -1 1 -1
gpu int V -2 INT_MAX -1 any=-1,list=-2
delay int V 0 INT_MAX INT_MAX
no-scenecut bool V 0 1 0
forced-idr bool V -1 1 0
spatial_aq bool V 0 1 0
temporal_aq bool V 0 1 0
zerolatency bool V 0 1 0
nonref_p bool V 0 1 0
strict_gop bool V 0 1 0
aq-strength int V 1 15 8
cq float V 0 51 0
aud bool V 0 1 0
bluray-compat bool V 0 1 0
init_qpP int V -1 51 -1
init_qpB int V -1 51 -1
init_qpI int V -1 51 -1
qp int V -1 51 -1
weighted_pred int V 0 1 0
`,
  ],
];
