/*
 * Says what FFmpeg 3.4 makes of an ffserver.conf, in one word on its last line:
 *
 *   refused   ffserver's parser finds an error, and ffserver does not start (a crash ends this program, too)
 *   unusable  ffserver starts, but an encoder or a container of a stream refuses what ffserver hands on to ffmpeg
 *   ok        every encoder opens, and every container writes its header
 *
 * The tests of ffserver keep its answers by the texts' SHA-256 (test/ffserver/asked.tsv) and ask for new ones where FFSERVER_JUDGE
 * names this program. Build FFmpeg 3.4 as for ffserver-libraries.c, then
 *
 *   cc -I FFMPEG -o ffserver-judge ffserver-judge.c FFMPEG/fftools/{ffserver_config,cmdutils}.o \
 *      FFMPEG/lib{avdevice,avfilter,avformat,avcodec,swresample,swscale,postproc,avutil}/*.a LIBRARIES
 */
#include "config.h"
#include <stdio.h>
#include <string.h>
#include "fftools/cmdutils.h"
#include "fftools/ffserver_config.h"
#include "libavcodec/avcodec.h"
#include "libavformat/avformat.h"
#include "libavutil/opt.h"

/* cmdutils.o wants to know of the program. */
const char program_name[] = "ffserver-judge";
const int program_birth_year = 2000;
const OptionDef options[] = { { NULL } };
void show_help_default(const char *option, const char *argument) {}

/* An encoder set up as ffmpeg does for a feed (read_ffserver_streams), for pictures of the usual kind, 25 a second. */
static AVCodecContext *open_encoder(const LayeredAVStream *stream)
{
    AVCodec *encoder = avcodec_find_encoder(stream->codec->codec_id);
    AVDictionary *settings = NULL, *again = NULL;
    AVCodecContext *context = encoder ? avcodec_alloc_context3(encoder) : NULL;
    const char *wanted = stream->recommended_encoder_configuration;
    int result;
    if (!context) return NULL;
    if (wanted) av_dict_parse_string(&settings, wanted, "=", ",", 0);
    av_dict_copy(&again, settings, 0);
    av_opt_set_dict2(context, &settings, AV_OPT_SEARCH_CHILDREN);
    if (encoder->type == AVMEDIA_TYPE_VIDEO) {
        AVRational rate = context->time_base.num ? av_inv_q(context->time_base) : (AVRational){ 25, 1 };
        if (context->pix_fmt == AV_PIX_FMT_NONE)
            context->pix_fmt = encoder->pix_fmts
                ? avcodec_find_best_pix_fmt_of_list(encoder->pix_fmts, AV_PIX_FMT_YUV420P, 0, NULL)
                : AV_PIX_FMT_YUV420P;
        if (encoder->supported_framerates)
            rate = encoder->supported_framerates[av_find_nearest_q_idx(rate, encoder->supported_framerates)];
        context->framerate = rate;
        context->time_base = av_inv_q(rate);
    } else {
        if (encoder->sample_fmts) context->sample_fmt = encoder->sample_fmts[0];
        context->channel_layout = av_get_default_channel_layout(context->channels);
        context->time_base = (AVRational){ 1, context->sample_rate ? context->sample_rate : 1 };
    }
    result = avcodec_open2(context, encoder, &again);
    if (result < 0) printf("encoder %s: %s\n", encoder->name, av_err2str(result));
    return result < 0 ? NULL : context;
}

static AVFormatContext *new_container(const FFServerStream *stream)
{
    AVFormatContext *container = avformat_alloc_context();
    container->oformat = (AVOutputFormat *)stream->fmt;
    /* Formats of single pictures want a number in the name. */
    snprintf(container->filename, sizeof(container->filename), "%%d-%s", stream->filename);
    return container;
}

static int write_header(AVFormatContext *container, const FFServerStream *stream)
{
    int result;
    if (!(container->oformat->flags & AVFMT_NOFILE)) {
        avio_open_dyn_buf(&container->pb);
        container->pb->max_packet_size = 1472;
    }
    result = avformat_write_header(container, NULL);
    if (result < 0) printf("container %s of %s: %s\n", stream->fmt->name, stream->filename, av_err2str(result));
    return result;
}

static int is_usable(const FFServerStream *stream)
{
    /* RTP has one session a medium. */
    int alone = !strcmp(stream->fmt->name, "rtp"), usable = 1;
    AVFormatContext *container = new_container(stream);
    for (int index = 0; index < stream->nb_streams; index++) {
        AVCodecContext *context = open_encoder(stream->streams[index]);
        AVStream *added;
        if (!context) {
            printf("%s is not encoded\n", stream->filename), usable = 0;
            continue;
        }
        if (alone) container = new_container(stream);
        added = avformat_new_stream(container, NULL);
        avcodec_parameters_from_context(added->codecpar, context);
        added->codecpar->codec_tag = 0;
        added->time_base = context->time_base;
        added->avg_frame_rate = context->framerate;
        if (alone && write_header(container, stream) < 0) usable = 0;
    }
    if (usable && !alone && container->nb_streams > 0 && write_header(container, stream) < 0) usable = 0;
    return usable;
}

int main(int count, char **words)
{
    FFServerConfig config;
    int usable = 1;
    if (count != 2) return 2;
    avcodec_register_all();
    av_register_all();
    /* What ffserver.c begins with. */
    memset(&config, 0, sizeof(config));
    config.nb_max_http_connections = 2000;
    config.nb_max_connections = 5;
    config.max_bandwidth = 1000;
    config.use_defaults = 1;
    config.filename = words[1];
    if (ffserver_parse_ffconfig(words[1], &config) < 0) {
        printf("refused\n");
        return 0;
    }
    /* Encoders may crash, too. */
    printf("unusable\n");
    fflush(stdout);
    for (FFServerStream *stream = config.first_stream; stream; stream = stream->next)
        if (!stream->is_feed && stream->feed && stream->fmt && !is_usable(stream)) usable = 0;
    printf(usable ? "ok\n" : "unusable\n");
    return 0;
}
