// Writes ../<folder>/<glyph>.svg for every glyph in glyphs.js: lines become
// outlines, everything is joined into one path for the non-zero rule, and what
// leaves the margin is reported. Usage: npm install && node draw.js
const fs = require('fs');
const path = require('path');
const CanvasKit = require('canvaskit-wasm');
const glyphs = require('./glyphs');

const COLORS = {
  containers: '#5B6B7F', compute: '#B8560A', network: '#7B52E0', database: '#B02FAB', storage: '#4F7A14',
  integration: '#C9246E', security: '#C93A4C', management: '#C9246E', analytics: '#7B52E0',
  developer: '#B02FAB', migration: '#0B7A63', iot: '#4F7A14', external: '#5B6B7F', ui: '#5B6B7F',
  annotation: '#5B6B7F',
};
// A container is filled with the colour of its frame's family.
const FRAME_COLORS = {
  vpc: '#7B52E0', 'security-group': '#C93A4C', 'auto-scaling-group': '#B8560A',
};

function outline(kit, steps) {
  let joined = new kit.Path();
  for (const step of steps) {
    let shape = kit.Path.MakeFromSVGString(step.d);
    if (step.width) {
      const cap = step.cap === 'round' ? kit.StrokeCap.Round : kit.StrokeCap.Butt;
      shape = shape.stroke({ width: step.width, cap, join: kit.StrokeJoin.Round, miter_limit: 6, precision: 1 });
    }
    joined = kit.Path.MakeFromOp(joined, shape, step.cut ? kit.PathOp.Difference : kit.PathOp.Union);
  }
  return joined.makeAsWinding() || joined;
}

const rounded = (d) => d
  .replace(/-?\d+\.\d+/g, (n) => String(Math.round(parseFloat(n) * 100) / 100))
  .replace(/\s*([A-Z])/g, ' $1').trim();

async function main() {
  const kit = await CanvasKit({ locateFile: (file) => require.resolve(`canvaskit-wasm/bin/${file}`) });
  for (const [folder, drawings] of Object.entries(glyphs)) {
    for (const [name, steps] of Object.entries(drawings)) {
      const shape = outline(kit, steps);
      const [left, top, right, bottom] = shape.computeTightBounds();
      if (Math.min(left, top) < 2.4 || Math.max(right, bottom) > 45.6) {
        console.error(`${name} leaves the margin: ${left} ${top} ${right} ${bottom}`);
        process.exitCode = 1;
      }
      const color = FRAME_COLORS[name] || COLORS[folder];
      fs.mkdirSync(path.join(__dirname, '..', folder), { recursive: true });
      fs.writeFileSync(path.join(__dirname, '..', folder, `${name}.svg`),
        `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">`
        + `<path fill="${color}" d="${rounded(shape.toSVGString())}"/></svg>\n`);
    }
  }
}

main();
