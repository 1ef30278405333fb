/*
 * Prints what libavcodec and libavformat of FFmpeg 3.4 say of themselves, in the rows that tools/import-ffserver.ts reads:
 * configure FFmpeg with the libraries that the tool names and with --enable-static, build it, then
 *
 *   cc -I FFMPEG -o ffserver-libraries ffserver-libraries.c FFMPEG/lib{avformat,avcodec,swresample,avutil}/*.a LIBRARIES
 *   ./ffserver-libraries > ffserver-libraries.tsv
 */
#include <stdio.h>
#include <string.h>
#include "libavcodec/avcodec.h"
#include "libavformat/avformat.h"
#include "libavutil/opt.h"
#include "libavutil/pixdesc.h"

static const char *name_of_type(int type)
{
    switch (type) {
    case AV_OPT_TYPE_FLAGS: return "flags";
    case AV_OPT_TYPE_INT: return "int";
    case AV_OPT_TYPE_INT64: return "int64";
    case AV_OPT_TYPE_UINT64: return "uint64";
    case AV_OPT_TYPE_DOUBLE: return "double";
    case AV_OPT_TYPE_FLOAT: return "float";
    case AV_OPT_TYPE_STRING: return "string";
    case AV_OPT_TYPE_RATIONAL: return "rational";
    case AV_OPT_TYPE_BINARY: return "binary";
    case AV_OPT_TYPE_DICT: return "dict";
    case AV_OPT_TYPE_IMAGE_SIZE: return "size";
    case AV_OPT_TYPE_PIXEL_FMT: return "pixfmt";
    case AV_OPT_TYPE_SAMPLE_FMT: return "samplefmt";
    case AV_OPT_TYPE_VIDEO_RATE: return "videorate";
    case AV_OPT_TYPE_DURATION: return "duration";
    case AV_OPT_TYPE_COLOR: return "color";
    case AV_OPT_TYPE_CHANNEL_LAYOUT: return "layout";
    case AV_OPT_TYPE_BOOL: return "bool";
    default: return "?";
    }
}

static const char *or_empty(const char *text) { return text ? text : ""; }

static const char *codec_or_empty(enum AVCodecID id) { return id == AV_CODEC_ID_NONE ? "" : avcodec_get_name(id); }

static int is_ours(const AVCodec *codec)
{
    return av_codec_is_encoder(codec) && (codec->type == AVMEDIA_TYPE_VIDEO || codec->type == AVMEDIA_TYPE_AUDIO);
}

static void print_default(const AVOption *option)
{
    switch (option->type) {
    case AV_OPT_TYPE_FLAGS: case AV_OPT_TYPE_INT: case AV_OPT_TYPE_INT64: case AV_OPT_TYPE_UINT64: case AV_OPT_TYPE_BOOL:
        printf("%lld", (long long)option->default_val.i64);
        break;
    case AV_OPT_TYPE_DOUBLE: case AV_OPT_TYPE_FLOAT: case AV_OPT_TYPE_RATIONAL:
        printf("%.9g", option->default_val.dbl);
        break;
    case AV_OPT_TYPE_STRING: case AV_OPT_TYPE_IMAGE_SIZE:
        printf("%s", or_empty(option->default_val.str));
        break;
    default:
        break;
    }
}

static void print_options(const char *kind, const char *owner, void *object)
{
    const AVOption *option = NULL;
    while ((option = av_opt_next(object, option))) {
        char media[8] = "";
        if (option->flags & AV_OPT_FLAG_VIDEO_PARAM) strcat(media, "V");
        if (option->flags & AV_OPT_FLAG_AUDIO_PARAM) strcat(media, "A");
        if (option->flags & AV_OPT_FLAG_ENCODING_PARAM) strcat(media, "E");
        if (option->flags & AV_OPT_FLAG_DECODING_PARAM) strcat(media, "D");
        if (option->type == AV_OPT_TYPE_CONST) {
            printf("const\t%s\t%s\t%s\t%lld\t%s\t%s\n", kind, owner, or_empty(option->unit),
                   (long long)option->default_val.i64, option->name, media);
            continue;
        }
        printf("opt\t%s\t%s\t%s\t%s\t%s\t%.17g\t%.17g\t%s\t", kind, owner, option->name, name_of_type(option->type), media,
               option->min, option->max, or_empty(option->unit));
        print_default(option);
        printf("\n");
    }
}

static void print_encoder(AVCodec *codec)
{
    AVCodecContext *context = avcodec_alloc_context3(codec);
    AVCodec *stand_in = avcodec_find_encoder(codec->id);
    int channels[64] = { 0 };
    const char *comma = "";
    printf("encoder\t%s\t%s\t%s\t%s\t%d\t%d\t%lld\t", codec->name, codec->type == AVMEDIA_TYPE_VIDEO ? "video" : "audio",
           avcodec_get_name(codec->id), or_empty(codec->long_name), !!(codec->capabilities & AV_CODEC_CAP_EXPERIMENTAL),
           context->priv_data != NULL, (long long)context->bit_rate);
    for (const int *rate = codec->supported_samplerates; rate && *rate; rate++, comma = ",") printf("%s%d", comma, *rate);
    printf("\t"), comma = "";
    for (const enum AVPixelFormat *format = codec->pix_fmts; format && *format != AV_PIX_FMT_NONE; format++, comma = ",")
        printf("%s%s", comma, av_get_pix_fmt_name(*format));
    printf("\t"), comma = "";
    for (const AVRational *rate = codec->supported_framerates; rate && rate->num; rate++, comma = ",")
        printf("%s%d/%d", comma, rate->num, rate->den);
    printf("\t"), comma = "";
    for (const uint64_t *layout = codec->channel_layouts; layout && *layout; layout++)
        channels[av_get_channel_layout_nb_channels(*layout)] = 1;
    for (int count = 0; count < 64; count++)
        if (channels[count]) printf("%s%d", comma, count), comma = ",";
    printf("\t%s\n", stand_in ? stand_in->name : "");
    if (context->priv_data && codec->priv_class) print_options("private", codec->name, context->priv_data);
}

static void print_muxer(AVOutputFormat *muxer)
{
    char seen[100000] = ",", key[100];
    const char *comma = "";
    int unknown = 0;
    AVCodec *codec = NULL;
    printf("muxer\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t", muxer->name, or_empty(muxer->long_name), or_empty(muxer->extensions),
           or_empty(muxer->mime_type), codec_or_empty(muxer->audio_codec), codec_or_empty(muxer->video_codec), muxer->flags);
    while ((codec = av_codec_next(codec))) {
        const char *name = avcodec_get_name(codec->id);
        int carries;
        snprintf(key, sizeof(key), ",%s,", name);
        if (!is_ours(codec) || strstr(seen, key)) continue;
        strcat(seen, name), strcat(seen, ",");
        carries = avformat_query_codec(muxer, codec->id, FF_COMPLIANCE_NORMAL);
        if (carries == 1) printf("%s%s", comma, name), comma = ",";
        else if (carries < 0) unknown++;
    }
    printf("\t%d\n", unknown);
}

int main(void)
{
    AVCodec *codec = NULL;
    AVOutputFormat *muxer = NULL;
    AVInputFormat *demuxer = NULL;
    const AVPixFmtDescriptor *format = NULL;
    av_log_set_level(AV_LOG_QUIET);
    avcodec_register_all();
    av_register_all();
    print_options("generic", "", avcodec_alloc_context3(NULL));
    while ((codec = av_codec_next(codec)))
        if (is_ours(codec)) print_encoder(codec);
    while ((muxer = av_oformat_next(muxer))) print_muxer(muxer);
    while ((demuxer = av_iformat_next(demuxer))) printf("demuxer\t%s\t%s\n", demuxer->name, or_empty(demuxer->long_name));
    while ((format = av_pix_fmt_desc_next(format))) printf("pixfmt\t%s\t%s\n", format->name, or_empty(format->alias));
    return 0;
}
