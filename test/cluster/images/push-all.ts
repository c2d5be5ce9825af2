import { registries } from '../boot/registries.ts';
import { images } from './catalog.ts';
import { push } from './push.ts';

/** Pushes every image to the open registry, and `faulty` to the one with a login too. */
export async function pushImages(programs: string): Promise<void> {
  for (const image of await images(programs)) {
    await push(registries.open, image);
    if (image.repository === 'faulty') await push(registries.login, image);
  }
}
