// Written by tools/generate from the languages; do not edit.
import type { LanguageEntry } from '../core/language-store.ts';

/** Every language, in the order in which they are asked whether a file is theirs. */
export const catalogue: readonly LanguageEntry[] = [
  {
    ...{"id":"nginx","recognition":{"filenames":["nginx.conf"],"extensions":[".nginx",".nginxconf",".vhost"],"paths":["**/nginx/**/*.conf","**/nginx/**/*.conf.{inc,template,tmpl,j2,erb}","**/nginx/**/*.inc","**/nginx/{sites,streams,modules}-{available,enabled}/*","**/nginx/{conf.d,http.d,default.d,server.d,vhosts.d,vhost.d,snippets,servers,stream.d}/*","**/nginx/{fastcgi,uwsgi,scgi,proxy}_params","**/nginx/mime.types","**/{sites-available,sites-enabled}/*","**/nginx*.conf"]},"triggers":["$"," ","=","/",":"],"operations":["applyProfile"],"sections":[]},
    load: async () => (await import('./nginx/language.ts')).nginx,
  },
  {
    ...{"id":"crontab","recognition":{"filenames":["crontab"],"extensions":[".cron",".crontab"],"paths":["**/cron.d/*","**/debian/*.cron.d","**/debian/cron.d","**/spool/cron/*","**/spool/cron/{crontabs,tabs}/*","**/tmp/crontab.*"]},"triggers":["@"," ",",","-","=","$",">"],"operations":[],"sections":[]},
    load: async () => (await import('./crontab/language.ts')).crontab,
  },
  {
    ...{"id":"debian-changelog","recognition":{"paths":["**/debian/changelog","**/debian/*.changelog","**/changelog.Debian","**/debian/changelog.*"]},"triggers":[" ","=",";"],"operations":[],"sections":[]},
    load: async () => (await import('./debian-changelog/language.ts')).debianChangelog,
  },
  {
    ...{"id":"nfs-exports","recognition":{"filenames":["exports"],"extensions":[".exports"],"paths":["**/etc/exports","**/exports.d/*.exports","**/exports.{j2,erb,tmpl,template}"]},"triggers":["(",",","=",":"," "],"operations":[],"sections":["nfs"]},
    load: async () => (await import('./nfs-exports/language.ts')).nfsExports,
  },
  {
    ...{"id":"fstab","recognition":{"filenames":["fstab"],"extensions":[".fstab"],"paths":["**/etc/{fstab,fstab.*,mtab}","**/fstab.d/*.fstab","**/fstab.{j2,erb,tmpl,template,orig,bak}"]},"triggers":[",","="," ","\t"],"operations":[],"sections":["nfs"]},
    load: async () => (await import('./fstab/language.ts')).fstab,
  },
  {
    ...{"id":"nfs-conf","recognition":{"filenames":["nfs.conf","nfsmount.conf","idmapd.conf"],"paths":["**/{nfs,nfsmount,idmapd}.conf.d/*.conf","**/{nfs,nfsmount,idmapd}.conf.{j2,erb,tmpl,template}"]},"triggers":["[","="," ","-"],"operations":[],"sections":["nfs"]},
    load: async () => (await import('./nfs-conf/language.ts')).nfsConf,
  },
  {
    ...{"id":"nfs-default","recognition":{"paths":["**/default/{nfs-kernel-server,nfs-common}","**/default/{nfs-kernel-server,nfs-common}.{j2,erb,tmpl,template,dpkg-dist,dpkg-old,ucf-dist,ucf-old}","**/{nfs-kernel-server,nfs-common}.default"]},"triggers":["_","=","\"","-"," "],"operations":[],"sections":["nfs"]},
    load: async () => (await import('./nfs-default/language.ts')).nfsDefault,
  },
  {
    ...{"id":"autofs","recognition":{"filenames":["auto.master","auto_master","auto.home","auto.misc","auto.nfs","auto.direct"],"extensions":[".autofs"],"paths":["**/etc/auto.*","**/etc/auto_*","**/etc/autofs/auto.*","**/auto.master.d/*","**/auto.master.{j2,erb,tmpl,template}"]},"triggers":["-",",","="," ",":"],"operations":[],"sections":["nfs"]},
    load: async () => (await import('./autofs/language.ts')).autofs,
  },
  {
    ...{"id":"debian-tests-control","recognition":{"paths":["**/debian/tests/control","**/debian/tests/control.{in,j2,jinja,jinja2,erb,tmpl,tpl,template,autodep8}"]},"triggers":[" ",":",",","@"],"operations":[],"sections":[]},
    load: async () => (await import('./debian-tests-control/language.ts')).debianTestsControl,
  },
  {
    ...{"id":"debian-control","recognition":{"extensions":[".dsc",".changes",".buildinfo"],"filenames":["InRelease"],"paths":["**/debian/control","**/debian/control.{in,tmpl,template}","**/DEBIAN/control","**/{dists,binary-*,lists}/**/{Packages,Sources,Release}","**/*_{Packages,Sources,Release,InRelease}","**/dpkg/{status,available}"]},"triggers":[" ",":","$","{","[","<",","],"operations":[],"sections":[]},
    load: async () => (await import('./debian-control/language.ts')).debianControl,
  },
  {
    ...{"id":"debian-copyright","recognition":{"paths":["**/debian/copyright","**/debian/*.copyright","**/debian/copyright.{ex,in,j2,jinja,jinja2,erb,tmpl,tpl,template}","/usr/share/doc/*/copyright"]},"triggers":[" ",":"],"operations":[],"sections":[]},
    load: async () => (await import('./debian-copyright/language.ts')).debianCopyright,
  },
  {
    ...{"id":"debian-watch","recognition":{"paths":["**/debian/watch","**/debian/watch.{ex,in,j2,jinja,jinja2,erb,tmpl,tpl,template}","**/debian/*.watch"]},"triggers":[" ",":","=",",","@","\""],"operations":[],"sections":[]},
    load: async () => (await import('./debian-watch/language.ts')).debianWatch,
  },
  {
    ...{"id":"debian-source-format","recognition":{"paths":["**/debian/source/format","**/debian/source/format.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}"]},"triggers":["("],"operations":[],"sections":[]},
    load: async () => (await import('./debian-source-format/language.ts')).debianSourceFormat,
  },
  {
    ...{"id":"debian-source-options","recognition":{"paths":["**/debian/source/{options,local-options}","**/debian/source/{options,local-options}.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}"]},"triggers":["="," "],"operations":[],"sections":[]},
    load: async () => (await import('./debian-source-options/language.ts')).debianSourceOptions,
  },
  {
    ...{"id":"debian-series","recognition":{"paths":["**/debian/patches/{series,*.series}","**/debian/patches/series.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}","**/.pc/applied-patches"]},"triggers":[],"operations":[],"sections":[]},
    load: async () => (await import('./debian-series/language.ts')).debianSeries,
  },
  {
    ...{"id":"debian-patch","recognition":{"paths":["**/debian/patches/**/*.{patch,diff}","**/debian/patches/**/*.{patch,diff}.{in,j2,jinja,jinja2,erb,tmpl,tpl,template}"]},"triggers":[":"," "],"operations":[],"sections":[]},
    load: async () => (await import('./debian-patch/language.ts')).debianPatch,
  },
  {
    ...{"id":"apt-sources","recognition":{"filenames":["sources.list"],"extensions":[".sources"],"paths":["**/sources.list.d/*.{list,sources}","**/sources.list.d/*.{list,sources}.{j2,jinja,jinja2,erb,epp,in,tmpl,tpl,template}","**/apt/*.{list,sources}","**/sources.list.*"]},"triggers":[" ",":","[","="],"operations":[],"sections":[]},
    load: async () => (await import('./apt-sources/language.ts')).aptSources,
  },
  {
    ...{"id":"grub","recognition":{"filenames":["grub.cfg","loopback.cfg"],"extensions":[".grub"],"paths":["**/boot/grub{,2}/*.cfg","**/{grub,grub2}/{custom,user,menu,theme,kernels,bls}*.cfg","**/grub*.cfg{,.in,.template,.tmpl,.j2,.example}","**/EFI/*/*.cfg","**/etc/grub.d/[0-9][0-9]_*custom*","**/etc/grub.d/*custom*"]},"triggers":[" ","$","-","/","="],"operations":[],"sections":[]},
    load: async () => (await import('./grub/language.ts')).grub,
  },
  {
    ...{"id":"pam","recognition":{"filenames":["pam.conf"],"extensions":[".pam",".pamd"],"paths":["**/pam.d/*","**/pam.d/*.{j2,erb,tmpl,in}","**/authselect/**/{system-auth,password-auth,postlogin,fingerprint-auth,smartcard-auth}"]},"triggers":[" ","=","[","_","@"],"operations":[],"sections":[]},
    load: async () => (await import('./pam/language.ts')).pam,
  },
  {
    ...{"id":"pam-config","recognition":{"extensions":[".pam-config"],"paths":["**/pam-configs/*","**/debian/*.pam-configs"]},"triggers":[" ","=","[","_"],"operations":[],"sections":[]},
    load: async () => (await import('./pam/language.ts')).pamConfig,
  },
  {
    ...{"id":"launchd","recognition":{"extensions":[".plist"],"paths":["**/Library/{LaunchDaemons,LaunchAgents}/*.plist","**/*.plist.{in,template,tmpl,tpl,j2,erb}"]},"triggers":["<",">"],"operations":[],"sections":[]},
    load: async () => (await import('./launchd/language.ts')).launchd,
  },
  {
    ...{"id":"grub-default","recognition":{"paths":["**/default/grub","**/default/grub.d/*.cfg","**/default/grub{.,_,-}*","**/default_grub","**/default-grub"]},"triggers":["_","=","\""," "],"operations":[],"sections":[]},
    load: async () => (await import('./grub-default/language.ts')).grubDefault,
  },
  {
    ...{"id":"boot-entry","recognition":{"paths":["**/loader/entries/*.conf","**/loader/entries/*.conf.{in,j2,tmpl,template}"]},"triggers":[" ","/","="],"operations":[],"sections":[]},
    load: async () => (await import('./boot-entry/language.ts')).bootEntry,
  },
  {
    ...{"id":"ffserver","recognition":{"filenames":["ffserver.conf"],"paths":["**/ffserver*.conf","**/ffserver/*.conf"]},"triggers":[" ","<","/",":","+"],"operations":[],"sections":[]},
    load: async () => (await import('./ffserver/language.ts')).ffserver,
  },
  {
    ...{"id":"icecc","recognition":{"filenames":["icecc.conf","sysconfig.icecream"],"paths":["**/icecc/*.conf","**/sysconfig/icecream","**/default/{icecc,icecream,icecc-scheduler}","**/profile.d/{icecc,icecream}*.sh"]},"triggers":["_","=","\""],"operations":[],"sections":[]},
    load: async () => (await import('./icecc/language.ts')).icecc,
  },
];
