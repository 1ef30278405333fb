import type { ThirdPartyModule } from './types.ts';

/** Names, contexts and argument counts from the command table in the module's own source. */
export const uploadprogress: ThirdPartyModule = {
  module: 'ngx_http_uploadprogress_module',
  package: 'libnginx-mod-http-uploadprogress',
  docs: 'https://github.com/masterzen/nginx-upload-progress-module',
  directives: [
    {
      name: 'upload_progress',
      contexts: ['http'],
      arguments: { min: 2, max: 2 },
      summary: 'Shared memory that the progress of uploads is kept in.',
    },
    {
      name: 'track_uploads',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'Tracks uploads to this location, and for how long their progress is kept.',
    },
    {
      name: 'report_uploads',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Reports the progress of an upload in this location.',
    },
    {
      name: 'upload_progress_content_type',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Content type of progress reports.',
    },
    {
      name: 'upload_progress_template',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 2, max: 2 },
      summary: 'What a report looks like in one state of an upload.',
    },
    {
      name: 'upload_progress_java_output',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Writes reports as a JavaScript expression, the default.',
    },
    {
      name: 'upload_progress_json_output',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Writes reports as JSON.',
    },
    {
      name: 'upload_progress_jsonp_output',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 0, max: 0 },
      summary: 'Writes reports as JSONP.',
    },
    {
      name: 'upload_progress_header',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Header or argument that carries the id of an upload.',
    },
    {
      name: 'upload_progress_jsonp_parameter',
      contexts: ['http', 'http.server', 'http.location'],
      arguments: { min: 1, max: 1 },
      summary: 'Argument that names the function of JSONP.',
    },
  ],
  variables: [
    { name: 'uploadprogress_received', summary: 'How many bytes of the upload have arrived.' },
    { name: 'uploadprogress_remaining', summary: 'How many bytes of the upload are missing.' },
    { name: 'uploadprogress_length', summary: 'How many bytes the upload has in all.' },
    { name: 'uploadprogress_status', summary: 'Status code of the upload.' },
    { name: 'uploadprogress_callback', summary: 'Name of the function of JSONP.' },
  ],
};
