import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { login, registries, type Registry } from '../boot/registries.ts';
import type { ImageSource } from './catalog.ts';
import { tar } from '../../../scripts/release/tar.ts';

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

type Descriptor = { readonly mediaType: string; readonly digest: string; readonly size: number };

/** Makes the image of one layer and pushes it as `REPOSITORY:1`. A registry that wants a login gets it. */
export async function push(registry: Registry, image: ImageSource): Promise<void> {
  const archive = tar(image.entries);
  const layer = await blob(registry, image.repository, types.layer, gzipSync(archive, { level: 1 }));
  const config = await blob(registry, image.repository, types.config, json(imageConfig(image, digest(archive))));
  const manifest = json({ schemaVersion: 2, mediaType: types.manifest, config, layers: [layer] });
  if (image.asIndex !== true) {
    await putManifest(registry, image.repository, '1', types.manifest, manifest);
    return;
  }
  const described = describe(types.manifest, manifest);
  await putManifest(registry, image.repository, described.digest, types.manifest, manifest);
  const platform = { os: 'linux', architecture: image.architecture };
  const index = json({ schemaVersion: 2, mediaType: types.index, manifests: [{ ...described, platform }] });
  await putManifest(registry, image.repository, '1', types.index, index);
}

function imageConfig(image: ImageSource, layer: string): object {
  return {
    os: 'linux',
    architecture: image.architecture,
    // The name is in the content on purpose: images of the same content share one id, and a container's status may
    // then show another name than its spec.
    config: {
      Labels: { 'testbed.local/name': image.repository },
      Env: ['PATH=/usr/sbin:/usr/bin:/sbin:/bin'],
      ...(image.entrypoint === undefined ? {} : { Entrypoint: image.entrypoint }),
      ...(image.command === undefined ? {} : { Cmd: image.command }),
      ...(image.user === undefined ? {} : { User: image.user }),
    },
    rootfs: { type: 'layers', diff_ids: [layer] },
  };
}

async function blob(registry: Registry, name: string, mediaType: string, content: Buffer): Promise<Descriptor> {
  const descriptor = describe(mediaType, content);
  const known = await request(registry, 'HEAD', `/v2/${name}/blobs/${descriptor.digest}`);
  if (known.ok) return descriptor;
  const upload = await request(registry, 'POST', `/v2/${name}/blobs/uploads/`);
  const location = upload.headers.get('location');
  if (location === null) throw new Error(`${registry.host} gave no upload location for ${name}: ${upload.status}`);
  const url = new URL(location, base(registry));
  url.searchParams.set('digest', descriptor.digest);
  const done = await request(registry, 'PUT', url.pathname + url.search, content, 'application/octet-stream');
  if (!done.ok) throw new Error(`${registry.host} refused a blob of ${name}: ${done.status} ${await done.text()}`);
  return descriptor;
}

async function putManifest(
  registry: Registry,
  name: string,
  ref: string,
  type: string,
  content: Buffer,
): Promise<void> {
  const answer = await request(registry, 'PUT', `/v2/${name}/manifests/${ref}`, content, type);
  if (!answer.ok) throw new Error(`${registry.host} refused ${name}:${ref}: ${answer.status} ${await answer.text()}`);
}

function request(registry: Registry, method: string, path: string, body?: Buffer, type?: string): Promise<Response> {
  const basic = Buffer.from(`${login.user}:${login.password}`).toString('base64');
  return fetch(new URL(path, base(registry)), {
    method,
    headers: {
      ...(registry.host === registries.login.host ? { authorization: `Basic ${basic}` } : {}),
      ...(type === undefined ? {} : { 'content-type': type }),
    },
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  });
}

const base = (registry: Registry): string => `http://127.0.0.1:${registry.port}`;
const json = (value: object): Buffer => Buffer.from(JSON.stringify(value));
const digest = (content: Buffer): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;
const describe = (mediaType: string, content: Buffer): Descriptor => ({
  mediaType,
  digest: digest(content),
  size: content.length,
});
