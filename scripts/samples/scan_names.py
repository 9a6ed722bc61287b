"""What scanners, telephones and messengers call their files. The student's id stands before, where the intake put it."""


def scan_name(style, rng):
    day, hour, minute, second, serial = (int(rng.integers(*r)) for r in ((1, 29), (7, 22), (0, 60), (0, 60), (1, 9999)))
    names = {
        "scanner": [f"Scan{serial:04}", f"Escaneo_202608{day:02}", f"img{day:02}082026_{serial % 100:04}", f"202608{day:02}{hour:02}{minute:02}",
                    "Documento escaneado", f"SKM_C25826{serial:04}", "doc"],
        "photo": [f"IMG_{serial:04}", f"IMG_202608{day:02}_{hour:02}{minute:02}{second:02}", f"202608{day:02}_{hour:02}{minute:02}{second:02}",
                  "image", f"PXL_202608{day:02}_{hour:02}{minute:02}{second:02}{serial:03}", "foto vigencia"],
        "messenger": [f"IMG-202608{day:02}-WA{serial:04}", f"WhatsApp Image 2026-08-{day:02} at {hour % 12 + 1}.{minute:02}.{second:02} PM",
                      f"DOC-202608{day:02}-WA{serial:04}", f"photo_{serial}_2026-08-{day:02}"],
        "app": [f"CamScanner {day:02}-08-2026 {hour:02}.{minute:02}", f"Adobe Scan {day:02} ago 2026", f"Documento escaneado {serial % 20}",
                f"Nuevo doc 2026-08-{day:02} {hour:02}.{minute:02}.{second:02}"],
        "screen": [f"Captura de pantalla 2026-08-{day:02} {hour:02}{minute:02}{second:02}", f"Screenshot_202608{day:02}-{hour:02}{minute:02}{second:02}",
                   f"Captura{serial % 50}"],
    }[style]
    return names[rng.integers(len(names))]
