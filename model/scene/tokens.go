package scene

import "image/color"

// Token names one colour of the style sheet; a Theme knows its value.
type Token uint8

// The colours of the style sheet.
const (
	NoToken             Token = iota // draws nothing
	Ground                           // diagram ground
	GridDot                          // grid dot, hidden under zoom 0.5
	Panel                            // menus and panels
	Raised                           // popover, card, secondary button
	Sunken                           // status bar, tab strip
	Hover                            // row under the pointer
	Line                             // separators
	Outline                          // outline of fields, buttons and chips
	Strong                           // text
	Muted                            // second lines, captions
	Faint                            // weakest text allowed
	Wire                             // arrows without a verdict
	Accent                           // selection, focus, links, ghosts
	AccentFill                       // primary button, under white text
	AccentTint                       // selected row, active tool
	Error                            // broken arrows, error text
	ErrorFill                        // error badge, under white
	ErrorTint                        // error banner
	Warning                          // warning text
	WarningFill                      // warning badge
	WarningGlyph                     // glyph on the warning badge
	WarningLine                      // almost valid ring and wire
	WarningTint                      // warning banner
	Advice                           // advice text
	AdviceFill                       // advice badge, under white
	OK                               // proven, valid target
	OKFill                           // proven badge, under white
	OKTint                           // proven banner
	Guide                            // snap guides and distances
	Tip                              // tooltip ground
	TipText                          // tooltip text
	White                            // glyph on a tile or a filled badge
	Shadow                           // shadow of floating cards
	CardLine                         // outline of floating cards in the dark
	Scrim                            // over the window behind a dialog
	ComputeTile                      // tile of compute and containers
	ComputeInk                       // glyph without tile and text of compute and containers
	StorageTile                      // tile of storage and IoT
	StorageInk                       // glyph without tile and text of storage and IoT
	DatabaseTile                     // tile of database and developer tools
	DatabaseInk                      // glyph without tile and text of database and developer tools
	NetworkTile                      // tile of networking and analytics
	NetworkInk                       // glyph without tile and text of networking and analytics
	IntegrationTile                  // tile of integration and management
	IntegrationInk                   // glyph without tile and text of integration and management
	SecurityTile                     // tile of security
	SecurityInk                      // glyph without tile and text of security
	MigrationTile                    // tile of migration and transfer
	MigrationInk                     // glyph without tile and text of migration and transfer
	GeneralTile                      // tile of general and external
	GeneralInk                       // glyph without tile and text of general and external
	AccountFrameStroke               // outline of the account frame
	AccountFrameLabel                // label and header glyph of the account frame
	AccountFrameFill                 // inside of the account frame
	RegionFrameStroke                // outline of the Region frame
	RegionFrameLabel                 // label and header glyph of the Region frame
	RegionFrameFill                  // inside of the Region frame
	VPCFrameStroke                   // outline of the VPC frame
	VPCFrameLabel                    // label and header glyph of the VPC frame
	VPCFrameFill                     // inside of the VPC frame
	ZoneFrameStroke                  // outline of the Availability Zone frame
	ZoneFrameLabel                   // label and header glyph of the Availability Zone frame
	ZoneFrameFill                    // inside of the Availability Zone frame
	PublicFrameStroke                // outline of the public subnet frame
	PublicFrameLabel                 // label and header glyph of the public subnet frame
	PublicFrameFill                  // inside of the public subnet frame
	PrivateFrameStroke               // outline of the private subnet frame
	PrivateFrameLabel                // label and header glyph of the private subnet frame
	PrivateFrameFill                 // inside of the private subnet frame
	SecurityFrameStroke              // outline of the security group frame
	SecurityFrameLabel               // label and header glyph of the security group frame
	SecurityFrameFill                // inside of the security group frame
	ScalingFrameStroke               // outline of the Auto Scaling group frame
	ScalingFrameLabel                // label and header glyph of the Auto Scaling group frame
	ScalingFrameFill                 // inside of the Auto Scaling group frame
	GroupFrameStroke                 // outline of the other containers frame
	GroupFrameLabel                  // label and header glyph of the other containers frame
	GroupFrameFill                   // inside of the other containers frame

	tokenCount
)

type pair struct{ light, dark color.NRGBA }

// palette is the style sheet: one row a token, light and dark side by side.
// Text keeps a contrast of 4.5 and graphics of 3 on panel and ground.
func palette() map[Token]pair {
	return map[Token]pair{
		Ground:              {hex(0xF7F8FAFF), hex(0x14171CFF)},
		GridDot:             {hex(0xDDE2E8FF), hex(0x262C35FF)},
		Panel:               {hex(0xFFFFFFFF), hex(0x1B1F26FF)},
		Raised:              {hex(0xFFFFFFFF), hex(0x242A33FF)},
		Sunken:              {hex(0xF1F3F6FF), hex(0x14181EFF)},
		Hover:               {hex(0xEEF2F7FF), hex(0x272E38FF)},
		Line:                {hex(0xE2E6EBFF), hex(0x2D343FFF)},
		Outline:             {hex(0xCBD2DAFF), hex(0x414B59FF)},
		Strong:              {hex(0x1A212BFF), hex(0xE7EBF1FF)},
		Muted:               {hex(0x56616FFF), hex(0xA0ABBAFF)},
		Faint:               {hex(0x65707EFF), hex(0x8792A2FF)},
		Wire:                {hex(0x5A6675FF), hex(0x8E9AAAFF)},
		Accent:              {hex(0x2257D6FF), hex(0x7FA6FFFF)},
		AccentFill:          {hex(0x2257D6FF), hex(0x3666DBFF)},
		AccentTint:          {hex(0xE8EFFDFF), hex(0x22304DFF)},
		Error:               {hex(0xC62828FF), hex(0xFF8080FF)},
		ErrorFill:           {hex(0xC62828FF), hex(0xD93A3FFF)},
		ErrorTint:           {hex(0xFDEEEEFF), hex(0x3A2025FF)},
		Warning:             {hex(0x8F5200FF), hex(0xF2B14CFF)},
		WarningFill:         {hex(0xF5B62BFF), hex(0xF2B14CFF)},
		WarningGlyph:        {hex(0x3B2700FF), hex(0x2A1C00FF)},
		WarningLine:         {hex(0xA66300FF), hex(0xF2B14CFF)},
		WarningTint:         {hex(0xFDF3E3FF), hex(0x392B16FF)},
		Advice:              {hex(0x0B6E7FFF), hex(0x5CC4D4FF)},
		AdviceFill:          {hex(0x0B6E7FFF), hex(0x0F7F92FF)},
		OK:                  {hex(0x1B7A45FF), hex(0x5BC98AFF)},
		OKFill:              {hex(0x1B7A45FF), hex(0x1C8249FF)},
		OKTint:              {hex(0xE9F5EEFF), hex(0x1C2E25FF)},
		Guide:               {hex(0xD6247FFF), hex(0xFF7BC0FF)},
		Tip:                 {hex(0x1F2732FF), hex(0xE7EBF1FF)},
		TipText:             {hex(0xF2F5F9FF), hex(0x1A212BFF)},
		White:               {hex(0xFFFFFFFF), hex(0xFFFFFFFF)},
		Shadow:              {hex(0x141C2829), hex(0x00000080)},
		CardLine:            {hex(0xFFFFFF00), hex(0xFFFFFF0F)},
		Scrim:               {hex(0x141C2852), hex(0x00000080)},
		ComputeTile:         {hex(0xB8560AFF), hex(0xB8560AFF)},
		ComputeInk:          {hex(0xA84D06FF), hex(0xF0A05AFF)},
		StorageTile:         {hex(0x4F7A14FF), hex(0x4F7A14FF)},
		StorageInk:          {hex(0x47700FFF), hex(0xA3CB63FF)},
		DatabaseTile:        {hex(0xB02FABFF), hex(0xB02FABFF)},
		DatabaseInk:         {hex(0xA3259EFF), hex(0xE592E4FF)},
		NetworkTile:         {hex(0x7B52E0FF), hex(0x7B52E0FF)},
		NetworkInk:          {hex(0x6E42D3FF), hex(0xB49BFFFF)},
		IntegrationTile:     {hex(0xC9246EFF), hex(0xC9246EFF)},
		IntegrationInk:      {hex(0xC21C66FF), hex(0xF88DB8FF)},
		SecurityTile:        {hex(0xC93A4CFF), hex(0xC93A4CFF)},
		SecurityInk:         {hex(0xC12F42FF), hex(0xF7909BFF)},
		MigrationTile:       {hex(0x0B7A63FF), hex(0x0B7A63FF)},
		MigrationInk:        {hex(0x0B7A63FF), hex(0x5CCBB0FF)},
		GeneralTile:         {hex(0x5B6B7FFF), hex(0x5B6B7FFF)},
		GeneralInk:          {hex(0x46566BFF), hex(0xAEBBCBFF)},
		AccountFrameStroke:  {hex(0x65707EC7), hex(0x8792A2C7)},
		AccountFrameLabel:   {hex(0x65707EFF), hex(0x8792A2FF)},
		AccountFrameFill:    {hex(0xFFFFFF99), hex(0xFFFFFF05)},
		RegionFrameStroke:   {hex(0x0B6E7FC7), hex(0x4FB9C9C7)},
		RegionFrameLabel:    {hex(0x0B6E7FFF), hex(0x4FB9C9FF)},
		RegionFrameFill:     {hex(0x0B6E7F06), hex(0x4FB9C908)},
		VPCFrameStroke:      {hex(0x6E42D3C7), hex(0xA98BFFC7)},
		VPCFrameLabel:       {hex(0x6E42D3FF), hex(0xA98BFFFF)},
		VPCFrameFill:        {hex(0x6E42D308), hex(0xA98BFF0A)},
		ZoneFrameStroke:     {hex(0x4A6A94C7), hex(0x8FA9CFC7)},
		ZoneFrameLabel:      {hex(0x4A6A94FF), hex(0x8FA9CFFF)},
		ZoneFrameFill:       {hex(0x00000000), hex(0x00000000)},
		PublicFrameStroke:   {hex(0x47700F47), hex(0xA3CB6347)},
		PublicFrameLabel:    {hex(0x47700FFF), hex(0xA3CB63FF)},
		PublicFrameFill:     {hex(0x689F1E1A), hex(0x8CBE461A)},
		PrivateFrameStroke:  {hex(0x2C63A847), hex(0x7FB0EE47)},
		PrivateFrameLabel:   {hex(0x2C63A8FF), hex(0x7FB0EEFF)},
		PrivateFrameFill:    {hex(0x2C63A813), hex(0x649BE61A)},
		SecurityFrameStroke: {hex(0xC12F42C7), hex(0xF7909BC7)},
		SecurityFrameLabel:  {hex(0xC12F42FF), hex(0xF7909BFF)},
		SecurityFrameFill:   {hex(0x00000000), hex(0x00000000)},
		ScalingFrameStroke:  {hex(0xA84D06C7), hex(0xF0A05AC7)},
		ScalingFrameLabel:   {hex(0xA84D06FF), hex(0xF0A05AFF)},
		ScalingFrameFill:    {hex(0x00000000), hex(0x00000000)},
		GroupFrameStroke:    {hex(0x65707EC7), hex(0x8792A2C7)},
		GroupFrameLabel:     {hex(0x65707EFF), hex(0x8792A2FF)},
		GroupFrameFill:      {hex(0x00000000), hex(0x00000000)},
	}
}

// hex reads 0xRRGGBBAA.
func hex(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 24), G: uint8(v >> 16), B: uint8(v >> 8), A: uint8(v)}
}
