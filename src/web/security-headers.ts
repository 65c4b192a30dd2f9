import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Pages with a form that ends at the sign-in provider. */
const LEADS_AWAY = /^\/(sign-in|your-account)(?:[/?]|$)/;
/** What no page of this service needs, and nothing that got into one may use: https://www.w3.org/TR/permissions-policy/ */
export const PERMISSIONS_POLICY = [
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
  ],
  ...[
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
  ],
  ...['payment', 'picture-in-picture', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Headers of every response: nothing from elsewhere, no inline script or style but by nonce, no framing. */
export async function registerSecurityHeaders(
  server: FastifyInstance,
  https: boolean,
  formTargets: () => readonly string[],
): Promise<void> {
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        // Chromium asks this of every redirection that follows a form too.
        formAction: [({ url = '' }) => ["'self'", ...(LEADS_AWAY.test(url) ? formTargets() : [])].join(' ')],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    hsts: https,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  server.addHook('onRequest', (_, reply, done) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
    done();
  });
}
