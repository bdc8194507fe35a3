// The words that glyphs are drawn with. Path data is that of SVG; y grows downwards.

const CURVE = 0.5523; // control distance that makes a cubic curve look like a quarter circle

// Steps of a drawing: each is joined to, or cut out of, what is there so far.
const line = (d, width = 3) => ({ d, width });
const bold = (d, width = 4.5) => ({ d, width });
const round = (d, width = 4.5) => ({ d, width, cap: 'round' });
const fill = (d) => ({ d });
const cut = (d) => ({ d, cut: true });
const cutLine = (d, width) => ({ d, width, cut: true });

const oval = (x, y, rx, ry) => `M${x - rx} ${y}C${x - rx} ${y - ry * CURVE} ${x - rx * CURVE} ${y - ry} ${x} ${y - ry}`
  + `C${x + rx * CURVE} ${y - ry} ${x + rx} ${y - ry * CURVE} ${x + rx} ${y}`
  + `C${x + rx} ${y + ry * CURVE} ${x + rx * CURVE} ${y + ry} ${x} ${y + ry}`
  + `C${x - rx * CURVE} ${y + ry} ${x - rx} ${y + ry * CURVE} ${x - rx} ${y}Z`;

const disc = (x, y, r) => oval(x, y, r, r);

const box = (x, y, w, h, r = 0) => {
  if (r === 0) return `M${x} ${y}H${x + w}V${y + h}H${x}Z`;
  const k = r * (1 - CURVE);
  return `M${x + r} ${y}H${x + w - r}C${x + w - k} ${y} ${x + w} ${y + k} ${x + w} ${y + r}`
    + `V${y + h - r}C${x + w} ${y + h - k} ${x + w - k} ${y + h} ${x + w - r} ${y + h}`
    + `H${x + r}C${x + k} ${y + h} ${x} ${y + h - k} ${x} ${y + h - r}V${y + r}C${x} ${y + k} ${x + k} ${y} ${x + r} ${y}Z`;
};

// hexagon stands on a corner; r is the distance of its corners.
const hexagon = (x, y, r) => {
  const half = (r * Math.sqrt(3)) / 2;
  return `M${x} ${y - r}L${x + half} ${y - r / 2}V${y + r / 2}L${x} ${y + r}L${x - half} ${y + r / 2}V${y - r / 2}Z`;
};

// arrow is a solid head with its tip at x, y; size is half its width.
const arrow = (x, y, direction, size = 6) => {
  const [dx, dy] = { r: [-1, 0], l: [1, 0], u: [0, 1], d: [0, -1] }[direction];
  const baseX = x + dx * size * 1.25;
  const baseY = y + dy * size * 1.25;
  return fill(`M${x} ${y}L${baseX - dy * size} ${baseY + dx * size}L${baseX + dy * size} ${baseY - dx * size}Z`);
};

const ray = (degrees, from, to) => {
  const x = Math.cos((degrees * Math.PI) / 180);
  const y = Math.sin((degrees * Math.PI) / 180);
  const at = (r) => `${(24 + x * r).toFixed(2)} ${(24 + y * r).toFixed(2)}`;
  return bold(`M${at(from)}L${at(to)}`, 4.2);
};

const cylinderAt = (x, y, w, h, ry) => {
  const r = w / 2;
  const walls = `M${x} ${y + ry}V${y + h - ry}A${r} ${ry} 0 0 0 ${x + w} ${y + h - ry}V${y + ry}`;
  return {
    top: oval(x + r, y + ry, r, ry),
    body: walls,
    fill: `${walls}A${r} ${ry} 0 0 0 ${x} ${y + ry}Z`,
    band: (at) => `M${x} ${at}A${r} ${ry} 0 0 0 ${x + w} ${at}`,
  };
};
const cylinder = cylinderAt(7.5, 4.5, 33, 39, 6);
const frontCylinder = cylinderAt(4.5, 12, 24, 31.5, 5);
const backCylinder = cylinderAt(19.5, 4.5, 24, 31.5, 5);
const smallCylinder = cylinderAt(25.5, 9, 18, 30, 4.2);

const person = (x, y, k) => [
  fill(disc(x, y, 5 * k)),
  fill(`M${x - 9 * k} ${y + 18 * k}V${y + 16 * k}C${x - 9 * k} ${y + 10.5 * k} ${x - 5 * k} ${y + 7.5 * k} ${x} ${y + 7.5 * k}`
    + `C${x + 5 * k} ${y + 7.5 * k} ${x + 9 * k} ${y + 10.5 * k} ${x + 9 * k} ${y + 16 * k}V${y + 18 * k}Z`),
];

const letterLambda = (centreX, centreY, k, width) => {
  const at = (x, y) => `${(centreX + (x - 24) * k).toFixed(2)} ${(centreY + (y - 24) * k).toFixed(2)}`;
  return [
    line(`M${at(12, 7.5)}C${at(17, 7.5)} ${at(18.4, 8.8)} ${at(20, 12.2)}L${at(31.6, 36)}`
      + `C${at(33.2, 39.4)} ${at(34.6, 40.6)} ${at(38.5, 40.6)}`, width),
    line(`M${at(23.6, 20.2)}L${at(12, 42)}`, width),
  ];
};

const cloudAt = (centreX, centreY, k) => {
  const at = (x, y) => `${centreX + (x - 23.8) * k} ${centreY + (y - 24) * k}`;
  return `M${at(13.3, 38.5)}A${9 * k} ${9 * k} 0 0 1 ${at(12, 20.6)}A${12.2 * k} ${12.2 * k} 0 0 1 ${at(35.2, 18.6)}`
    + `A${10 * k} ${10 * k} 0 0 1 ${at(34.1, 38.5)}Z`;
};
const cloud = cloudAt(23.8, 24, 1);

const shield = 'M24 4.5L40.5 10.2V22.5C40.5 32.4 33.8 39.6 24 43.5C14.2 39.6 7.5 32.4 7.5 22.5V10.2Z';
const satellites = [[24, 7.5], [9.7, 32.2], [38.3, 32.2]];

module.exports = { arrow, backCylinder, bold, box, cloud, cloudAt, cut, cutLine, cylinder, disc, fill, frontCylinder,
  hexagon, letterLambda, line, oval, person, ray, round, satellites, shield, smallCylinder };
