// Written by tools/import-ffserver.ts from FFmpeg 3.4.
/** A line an option: name, type, media (V, A), least, greatest, default (`-`: none that is a number), constants. */
export const importedOptions = `
b int64 VA 0 INT64_MAX 200000
ab int64 A 0 INT_MAX 128000
bt int V 1 INT_MAX 4000000
flags flags VA 0 UINT_MAX 0 unaligned=1,mv4=4,qpel=16,loop=2048,qscale=2,gmc=32,mv0=64,input_preserved=256,pass1=512,pass2=1024,gray=8192,emu_edge=16384,psnr=32768,truncated=65536,naq=131072,ildct=262144,low_delay=524288,global_header=4194304,bitexact=8388608,aic=16777216,ilme=536870912,cgop=2147483648,output_corrupt=8
me_method int V INT_MIN INT_MAX 5 zero=1,full=2,epzs=5,esa=2,tesa=9,dia=5,log=3,phods=4,x1=6,hex=7,umh=8,iter=50
time_base rational VA 0 INT_MAX 0
g int V INT_MIN INT_MAX 12
ar int A 0 INT_MAX 0
ac int A 0 INT_MAX 0
cutoff int A INT_MIN INT_MAX 0
frame_size int A 0 INT_MAX 0
qcomp float V -FLT_MAX FLT_MAX 0.5
qblur float V -1 FLT_MAX 0.5
qmin int V -1 69 2
qmax int V -1 1024 31
qdiff int V INT_MIN INT_MAX 3
bf int V -1 INT_MAX 0
b_qfactor float V -FLT_MAX FLT_MAX 1.25
rc_strategy int V INT_MIN INT_MAX 0
b_strategy int V INT_MIN INT_MAX 0
ps int V INT_MIN INT_MAX 0
codec_tag int VA INT_MIN INT_MAX 0
strict int VA INT_MIN INT_MAX 0 very=2,strict=1,normal=0,unofficial=-1,experimental=-2
b_qoffset float V -FLT_MAX FLT_MAX 1.25
mpeg_quant int V INT_MIN INT_MAX 0
qsquish float V 0 99 0
rc_qmod_amp float V -FLT_MAX FLT_MAX 0
rc_qmod_freq int V INT_MIN INT_MAX 0
rc_eq string V -128 127 -
maxrate int64 VA 0 INT_MAX 0
minrate int64 VA INT_MIN INT_MAX 0
bufsize int VA INT_MIN INT_MAX 0
rc_buf_aggressivity float V -FLT_MAX FLT_MAX 1
i_qfactor float V -FLT_MAX FLT_MAX -0.8
i_qoffset float V -FLT_MAX FLT_MAX 0
rc_init_cplx float V -FLT_MAX FLT_MAX 0
dct int V 0 INT_MAX 0 auto=0,fastint=1,int=2,mmx=3,altivec=5,faan=6
lumi_mask float V -FLT_MAX FLT_MAX 0
tcplx_mask float V -FLT_MAX FLT_MAX 0
scplx_mask float V -FLT_MAX FLT_MAX 0
p_mask float V -FLT_MAX FLT_MAX 0
dark_mask float V -FLT_MAX FLT_MAX 0
idct int V 0 INT_MAX 0 auto=0,int=1,simple=2,simplemmx=3,arm=7,altivec=8,sh4=9,simplearm=10,simplearmv5te=16,simplearmv6=17,simpleneon=22,simplealpha=23,ipp=13,xvid=14,xvidmmx=14,faani=20,simpleauto=128
pred int V INT_MIN INT_MAX 0 left=0,plane=1,median=2
aspect rational V 0 10 0
sar rational V 0 10 0
debug flags VA 0 INT_MAX 0 pict=1,rc=2,bitstream=4,mb_type=8,qp=16,mv=32,dct_coeff=64,green_metadata=8388608,skip=128,startcode=256,pts=512,er=1024,mmco=2048,bugs=4096,vis_qp=8192,vis_mb_type=16384,buffers=32768,thread_ops=65536,nomc=16777216
cmp int V INT_MIN INT_MAX 0 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,w53=11,w97=12,dctmax=13,chroma=256,msad=15
subcmp int V INT_MIN INT_MAX 0 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,w53=11,w97=12,dctmax=13,chroma=256,msad=15
mbcmp int V INT_MIN INT_MAX 0 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,w53=11,w97=12,dctmax=13,chroma=256,msad=15
ildctcmp int V INT_MIN INT_MAX 8 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,w53=11,w97=12,dctmax=13,chroma=256,msad=15
dia_size int V INT_MIN INT_MAX 0
last_pred int V INT_MIN INT_MAX 0
preme int V INT_MIN INT_MAX 0
precmp int V INT_MIN INT_MAX 0 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,w53=11,w97=12,dctmax=13,chroma=256,msad=15
pre_dia_size int V INT_MIN INT_MAX 0
subq int V INT_MIN INT_MAX 8
me_range int V INT_MIN INT_MAX 0
ibias int V INT_MIN INT_MAX 999999
pbias int V INT_MIN INT_MAX 999999
global_quality int VA INT_MIN INT_MAX 0
coder int V INT_MIN INT_MAX 0 vlc=0,ac=1,raw=2,rle=3,deflate=4
context int V INT_MIN INT_MAX 0
mbd int V 0 2 0 simple=0,bits=1,rd=2
sc_threshold int V INT_MIN INT_MAX 0
lmin int V 0 INT_MAX 0
lmax int V 0 INT_MAX 0
nr int V INT_MIN INT_MAX 0
rc_init_occupancy int V INT_MIN INT_MAX 0
flags2 flags VA 0 UINT_MAX 0 fast=1,noout=4,ignorecrop=65536,local_header=8,chunks=32768,showall=4194304,export_mvs=268435456,skip_manual=536870912,ass_ro_flush_noop=1073741824
error int V INT_MIN INT_MAX 0
threads int VA 0 INT_MAX 1 auto=0
me_threshold int V INT_MIN INT_MAX 0
mb_threshold int V INT_MIN INT_MAX 0
dc int V -8 16 0
nssew int V INT_MIN INT_MAX 8
profile int VA INT_MIN INT_MAX -99 unknown=-99,aac_main=0,aac_low=1,aac_ssr=2,aac_ltp=3,aac_he=4,aac_he_v2=28,aac_ld=22,aac_eld=38,mpeg2_aac_low=128,mpeg2_aac_he=131,dts=20,dts_es=30,dts_96_24=40,dts_hd_hra=50,dts_hd_ma=60,mpeg4_sp=0,mpeg4_core=2,mpeg4_main=3,mpeg4_asp=15,main10=2
level int VA INT_MIN INT_MAX -99 unknown=-99
skip_threshold int V INT_MIN INT_MAX 0
skip_factor int V INT_MIN INT_MAX 0
skip_exp int V INT_MIN INT_MAX 0
skipcmp int V INT_MIN INT_MAX 13 sad=0,sse=1,satd=2,dct=3,psnr=4,bit=5,rd=6,zero=7,vsad=8,vsse=9,nsse=10,w53=11,w97=12,dctmax=13,chroma=256,msad=15
border_mask float V -FLT_MAX FLT_MAX 0
mblmin int V 1 32767 236
mblmax int V 1 32767 3658
mepc int V INT_MIN INT_MAX 256
bidir_refine int V 0 4 1
brd_scale int V 0 10 0
keyint_min int V INT_MIN INT_MAX 25
refs int V INT_MIN INT_MAX 1
chromaoffset int V INT_MIN INT_MAX 0
trellis int VA INT_MIN INT_MAX 0
sc_factor int V 0 INT_MAX 6
mv0_threshold int V 0 INT_MAX 256
b_sensitivity int V 1 INT_MAX 40
compression_level int VA INT_MIN INT_MAX -1
min_prediction_order int A INT_MIN INT_MAX -1
max_prediction_order int A INT_MIN INT_MAX -1
timecode_frame_start int64 V -1 INT64_MAX -1
channel_layout uint64 A 0 UINT64_MAX 0
rc_max_vbv_use float V 0 FLT_MAX 0
rc_min_vbv_use float V 0 FLT_MAX 3
ticks_per_frame int VA 1 INT_MAX 1
color_primaries int V 1 INT_MAX 2 bt709=1,unknown=2,bt470m=4,bt470bg=5,smpte170m=6,smpte240m=7,film=8,bt2020=9,smpte428=10,smpte428_1=10,smpte431=11,smpte432=12,jedec-p22=22,unspecified=2
color_trc int V 1 INT_MAX 2 bt709=1,unknown=2,gamma22=4,gamma28=5,smpte170m=6,smpte240m=7,linear=8,log100=9,log316=10,iec61966-2-4=11,bt1361e=12,iec61966-2-1=13,bt2020-10=14,bt2020-12=15,smpte2084=16,smpte428=17,arib-std-b67=18,unspecified=2,log=9,log_sqrt=10,iec61966_2_4=11,bt1361=12,iec61966_2_1=13,bt2020_10bit=14,bt2020_12bit=15,smpte428_1=17
colorspace int V 0 INT_MAX 2 rgb=0,bt709=1,unknown=2,fcc=4,bt470bg=5,smpte170m=6,smpte240m=7,ycgco=8,bt2020nc=9,bt2020c=10,smpte2085=11,unspecified=2,ycocg=8,bt2020_ncl=9,bt2020_cl=10
color_range int V 0 INT_MAX 0 unknown=0,tv=1,pc=2,unspecified=0,mpeg=1,jpeg=2
chroma_sample_location int V 0 INT_MAX 0 unknown=0,left=1,center=2,topleft=3,top=4,bottomleft=5,bottom=6,unspecified=0
slices int V 0 INT_MAX 0
thread_type flags VA 0 INT_MAX 3 slice=2,frame=1
audio_service_type int A 0 8 0 ma=0,ef=1,vi=2,hi=3,di=4,co=5,em=6,vo=7,ka=8
side_data_only_packets bool VA 0 1 1
field_order int V 0 5 0 progressive=1,tt=2,bb=3,tb=4,bt=5
dump_separator string VA -128 127 -
pixel_format pixfmt VA -1 INT_MAX -
video_size size VA 0 INT_MAX -
max_pixels int64 VA 0 INT_MAX INT_MAX
`;
