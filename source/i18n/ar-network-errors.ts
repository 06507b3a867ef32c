/** What went wrong between this computer and a server, in Arabic. */
import { ltr } from '../base/isolated.ts';
import type { ReaderError } from '../domain/errors.ts';
import type { NetworkErrorMessages } from './error-messages.ts';
import { reasonFor } from './error-reasons.ts';

const address = (error: ReaderError): string => ltr(error.url ?? error.subject ?? '');
const code = (error: ReaderError): string => (error.detail ? ` (${ltr(error.detail)})` : '');

const trust = `إن كنت تثق بها فضع مسار ملفها في المتغير ${ltr('NODE_EXTRA_CA_CERTS')}.`;

const unreachable = reasonFor(
  {
    ENOTFOUND: 'لا خادم بهذا الاسم. تحقق من الاتصال ومن الرابط.',
    EAI_: 'تعذّر البحث عن اسم الخادم. تحقق من الاتصال.',
    ECONNREFUSED: 'يرفض الخادم الاتصال. تحقق من الرابط أو أعد المحاولة لاحقًا.',
    ECONNRESET: 'قطع الخادم الاتصال قبل أن يجيب. أعد المحاولة لاحقًا.',
  },
  'تحقق من الاتصال ومن الرابط ثم أعد المحاولة.',
);

const untrusted = reasonFor(
  {
    CERT_HAS_EXPIRED: 'انتهت صلاحيتها. تحقق من تاريخ جهازك أو أعد المحاولة لاحقًا.',
    CERT_NOT_YET_VALID: 'لم تبدأ صلاحيتها بعد. تحقق من تاريخ جهازك.',
    ERR_TLS_CERT_ALTNAME_INVALID: 'صدرت لخادم آخر. تحقق من الرابط.',
    HOSTNAME_MISMATCH: 'صدرت لخادم آخر. تحقق من الرابط.',
    CERT_REVOKED: 'ألغتها جهة إصدارها. أعد المحاولة لاحقًا أو أبلغ الناشر.',
    DEPTH_ZERO_SELF_SIGNED: `أصدرها الخادم لنفسه. ${trust}`,
    SELF_SIGNED_CERT_IN_CHAIN: `جهة إصدارها غير معروفة. ${trust}`,
    UNABLE_TO_: `جهة إصدارها غير معروفة. ${trust}`,
  },
  'افتح الرابط في المتصفح لمعرفة السبب.',
);

const oldTls = `لا يدعم الخادم إلا إصدارات قديمة غير آمنة من ${ltr('TLS')}. أبلغ الناشر.`;
const noTls = `لا تشفير على هذا المنفذ. تحقق من الرابط أو ابدأه بالصيغة ${ltr('http://')}.`;

const unencrypted = reasonFor(
  {
    ERR_SSL_UNSUPPORTED_PROTOCOL: oldTls,
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: oldTls,
    ERR_SSL_WRONG_VERSION_NUMBER: noTls,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
    ERR_SSL_HTTP_REQUEST: noTls,
  },
  'أعد المحاولة لاحقًا أو أبلغ الناشر.',
);

const proxyVariables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].map(ltr).join(' و');
const proxyLogin = 407;

export const arabicNetworkErrors: NetworkErrorMessages = {
  unreachable: error => `تعذّر الوصول إلى ${address(error)}${code(error)}. ${unreachable(error)}`,
  'untrusted-certificate': error =>
    `شهادة الأمان في ${address(error)} غير موثوقة${code(error)}. ${untrusted(error)}`,
  'no-encryption': error => `تعذّر إنشاء اتصال مشفّر مع ${address(error)}${code(error)}. ${unencrypted(error)}`,
  'not-http': error => `ما أرسله ${address(error)} ليس ردّ HTTP سليمًا${code(error)}. تحقق من الرابط والمنفذ.`,
  'proxy-failed': error =>
    error.httpStatus === proxyLogin
      ? `يطلب الخادم الوكيل تسجيل الدخول${code(error)}. أضف اسم المستخدم وكلمة المرور إلى رابطه: ${ltr('http://user:password@host:port')}`
      : `تعذّر جلب ${address(error)} عبر الخادم الوكيل${code(error)}. تحقق من المتغيرات ${proxyVariables}.`,
};
