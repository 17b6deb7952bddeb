namespace Entente.Casebook.Exchange;

/// <summary>ISO 3166: the two letters that belong to three (and <c>xk</c>, <c>eu</c>, which FollowTheMoney uses for Kosovo and the European Union).</summary>
internal static class IsoCountries
{
    private const string Table =
        "AFGaf ALBal DZAdz ASMas ANDad AGOao ATGag ARGar ARMam ABWaw AUSau AUTat AZEaz BHSbs BHRbh BGDbd BRBbb BLRby BELbe BLZbz BENbj BMUbm BTNbt BOLbo BIHba BWAbw " +
        "BRAbr BRNbn BGRbg BFAbf BDIbi KHMkh CMRcm CANca CPVcv CYMky CAFcf TCDtd CHLcl CHNcn COLco COMkm COGcg CODcd COKck CRIcr CIVci HRVhr CUBcu CUWcw CYPcy CZEcz " +
        "DNKdk DJIdj DMAdm DOMdo ECUec EGYeg SLVsv GNQgq ERIer ESTee SWZsz ETHet FROfo FJIfj FINfi FRAfr GUFgf PYFpf GABga GMBgm GEOge DEUde GHAgh GIBgi GRCgr GRLgl " +
        "GRDgd GLPgp GUMgu GTMgt GGYgg GINgn GNBgw GUYgy HTIht HNDhn HKGhk HUNhu ISLis INDin IDNid IRNir IRQiq IRLie IMNim ISRil ITAit JAMjm JPNjp JEYje JORjo KAZkz " +
        "KENke KIRki PRKkp KORkr KWTkw KGZkg LAOla LVAlv LBNlb LSOls LBRlr LBYly LIEli LTUlt LUXlu MACmo MDGmg MWImw MYSmy MDVmv MLIml MLTmt MHLmh MTQmq MRTmr MUSmu " +
        "MYTyt MEXmx FSMfm MDAmd MCOmc MNGmn MNEme MSRms MARma MOZmz MMRmm NAMna NRUnr NPLnp NLDnl NCLnc NZLnz NICni NERne NGAng NIUnu MKDmk MNPmp NORno OMNom PAKpk " +
        "PLWpw PSEps PANpa PNGpg PRYpy PERpe PHLph POLpl PRTpt PRIpr QATqa REUre ROUro RUSru RWArw KNAkn LCAlc VCTvc WSMws SMRsm STPst SAUsa SENsn SRBrs SYCsc SLEsl " +
        "SGPsg SVKsk SVNsi SLBsb SOMso ZAFza SSDss ESPes LKAlk SDNsd SURsr SWEse CHEch SYRsy TWNtw TJKtj TZAtz THAth TLStl TGOtg TONto TTOtt TUNtn TURtr TKMtm TUVtv " +
        "UGAug UKRua AREae GBRgb USAus URYuy UZBuz VUTvu VATva VENve VNMvn VGBvg VIRvi ESHeh YEMye ZMBzm ZWEzw KOSxk EUReu";

    private static readonly Dictionary<string, string> Codes = Table.Split(' ').ToDictionary(pair => pair[..3], pair => pair[3..], StringComparer.Ordinal);

    public static string? Two(string? three) => three is null ? null : Codes.GetValueOrDefault(three);
}
