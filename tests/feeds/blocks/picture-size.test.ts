import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';
import { sizeInAddress } from '../../../source/feeds/blocks/picture-size.ts';

const sizeOf = (html: string) => htmlToBlocks(`<p>نص</p>${html}`, 'https://a.example/')[1]?.size;
const size = (width: number, height: number) => ({ width, height });

describe('the size of an image', () => {
  it.each([
    ['its attributes', '<img src="p.jpg" width="1200" height=" 800 ">', size(1200, 800)],
    ['attributes in pixels', '<img src="p.jpg" width="640px" height="360.5px">', size(640, 360.5)],
    ['its style', '<img src="p.jpg" style="width: 300px; height:200px">', size(300, 200)],
    ['a proportion', '<img src="p.jpg" style="aspect-ratio: 4 / 3">', size(400, 300)],
    ['the name of its file', '<img src="p-1024x576.jpg?ver=2">', size(1024, 576)],
    ['one of a set', '<img src="p.jpg" srcset="p-300x169.jpg 300w, p-768x433.jpg 768w">', size(300, 169)],
    ['attributes before the address', '<img src="p-100x100.jpg" width="1200" height="800">', size(1200, 800)],
    [
      'the address after attributes that tell nothing',
      '<img src="p-100x50.jpg" width="100%" height="auto">',
      size(100, 50),
    ],
  ])('is told by %s', (_, html, told) => {
    expect(sizeOf(html)).toEqual(told);
  });

  it.each([
    ['https://a.example/news/976x549/p.jpg', size(976, 549)],
    ['https://a.example/p_16x9_1200x676.jpg', size(1200, 676)],
    ['https://a.example/p.jpg?resize=770%2C513&quality=80', size(770, 513)],
    ['https://a.example/p.jpg?fit=1024,683', size(1024, 683)],
    ['https://a.example/p?h=450&q=80&w=800', size(800, 450)],
    ['https://a.example/p.jpg?height=300&width=200#x', size(200, 300)],
  ])('is told by an address: %s', (address, told) => {
    expect(sizeInAddress(address)).toEqual(told);
  });

  it.each([
    ['nothing', '<img src="p.jpg">'],
    ['one side', '<img src="p.jpg" width="1200">'],
    ['per cent', '<img src="p.jpg" width="100%" height="50%">'],
    ['a placeholder', '<img src="p.jpg" width="10" height="10">'],
    ['nonsense', '<img src="p.jpg" width="99999999" height="1e3">'],
    ['what is too long and narrow for a picture', '<img src="p.jpg" width="3000" height="100">'],
    ['a date', '<img src="https://a.example/2026/11/20261129.jpg">'],
    ['a width without a height', '<img src="https://a.example/p.jpg?w=800">'],
  ])('is not told by %s', (_, html) => {
    expect(sizeOf(html)).toBeUndefined();
  });
});
