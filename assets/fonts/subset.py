"""Cuts Lintel Sans out of Pretendard: python3 subset.py SOURCE.ttf TARGET.ttf

Keeps the characters people type in diagram labels, drops hinting and every
layout feature, and renames the family, because Pretendard is a reserved name.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

KEPT = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x0391, 0x03C9),  # Greek
    (0x2000, 0x2027),  # spaces, dashes, quotes, bullet, ellipsis
    (0x2030, 0x203A),  # per mille, prime, angle quotes
    (0x20A9, 0x20AC),  # won, euro
    (0x2122, 0x2122),  # trade mark
    (0x2190, 0x2199),  # arrows
    (0x21A9, 0x21AA),  # hooked arrows
    (0x21B5, 0x21B5),  # return
    (0x21C4, 0x21C6),  # paired arrows
    (0x21D0, 0x21D5),  # double arrows
    (0x21E4, 0x21EA),  # tab, shift, caps lock
    (0x2202, 0x2206),  # differences
    (0x2212, 0x221E),  # minus to infinity
    (0x2248, 0x2265),  # about equal, not equal, less or equal, greater or equal
    (0x2303, 0x2387),  # control, option, command
    (0x238B, 0x238B),  # escape
    (0x23CE, 0x23CF),  # return, eject
    (0x2460, 0x2473),  # circled numbers
    (0x25A0, 0x25EF),  # geometric shapes
    (0x26A0, 0x26A0),  # warning sign
    (0x2713, 0x2717),  # check, cross
    (0x3000, 0x303F),  # CJK punctuation
    (0x3131, 0x318E),  # Hangul letters
    (0xAC00, 0xD7A3),  # all 11,172 Hangul syllables
    (0xFF01, 0xFF5E),  # full-width forms
]

FAMILY = "Lintel Sans"
WEIGHTS = {400: "Regular", 600: "SemiBold"}
COPYRIGHT, FAMILY_ID, STYLE, UNIQUE, FULL, VERSION, POSTSCRIPT = range(7)
DESCRIPTION, LICENCE, LICENCE_URL, TYPO_FAMILY, TYPO_STYLE = 10, 13, 14, 16, 17
LEGAL = (COPYRIGHT, VERSION, LICENCE, LICENCE_URL)


def cut(font):
    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True,
        name_IDs=["*"], name_languages=["*"], recalc_timestamp=False,
    )
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "vhea", "vmtx", "VORG", "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for first, last in KEPT for c in range(first, last + 1)])
    subsetter.subset(font)


def rename(font):
    weight = WEIGHTS[font["OS/2"].usWeightClass]
    regular = weight == "Regular"
    name = font["name"]
    name.names = [n for n in name.names if n.nameID in LEGAL and n.langID in (0, 0x409)]
    texts = {
        FAMILY_ID: FAMILY if regular else f"{FAMILY} {weight}",
        STYLE: "Regular",
        UNIQUE: f"{FAMILY} {weight}",
        FULL: f"{FAMILY} {weight}",
        POSTSCRIPT: f"{FAMILY.replace(' ', '')}-{weight}",
        DESCRIPTION: "A subset of Pretendard 1.3.9 under another name.",
        TYPO_FAMILY: FAMILY,
        TYPO_STYLE: weight,
    }
    for id, text in texts.items():
        name.setName(text, id, 3, 1, 0x409)


def main(source, target):
    font = TTFont(source, recalcTimestamp=False)
    cut(font)
    rename(font)
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
